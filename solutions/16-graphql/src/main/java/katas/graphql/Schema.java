package katas.graphql;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which types there are, and who finds the values of their fields. Immutable; made once and used for all queries.
 *
 * @param <C> what the resolvers of a request share
 */
public final class Schema<C> {

    /** The field that every object has. */
    public static final String TYPENAME = "__typename";

    /** The type at which queries begin. */
    public static final String QUERY = "Query";

    private final Map<String, Map<String, FieldDefinition<C>>> fields;
    private final Map<String, Set<String>> objects;
    private final FieldDefinition<C> typename;
    private final Function<Object, String> typeOf;

    Schema(Map<String, Map<String, FieldDefinition<C>>> fields, Map<String, Set<String>> objects,
            FieldDefinition<C> typename, Function<Object, String> typeOf) {
        this.fields = new LinkedHashMap<>(fields);
        this.objects = new LinkedHashMap<>(objects);
        this.typename = typename;
        this.typeOf = typeOf;
    }

    /**
     * Reads a schema.
     *
     * @param text its types, interfaces and unions as the specification writes them, one of them the type
     *     {@code Query}; each field that is a list has a {@code @listSize}
     * @param resolvers by type and field, such as {@code User.posts}; one for each field of each object type
     * @param typeOf the name of the object type that a value of an interface or a union has
     * @param <C> what the resolvers of a request share
     * @return the schema
     * @throws IllegalArgumentException if the text is none, or if a resolver is missing or left over
     */
    public static <C> Schema<C> parse(String text, Map<String, Resolver<C>> resolvers,
            Function<Object, String> typeOf) {
        return new SchemaParser<>(text, resolvers).schema(Objects.requireNonNull(typeOf, "typeOf"));
    }

    /**
     * A field.
     *
     * @param type the name of an object type, an interface, or a union
     * @param field the field's name, {@code __typename} included
     * @return its definition
     * @throws IllegalArgumentException if there is none; the message names both
     */
    public FieldDefinition<C> field(String type, String field) {
        if (field.equals(TYPENAME) && objects.containsKey(type)) {
            return typename;
        }
        FieldDefinition<C> definition = fields.getOrDefault(type, Map.of()).get(field);
        if (definition == null) {
            throw new IllegalArgumentException("no field " + field + " in " + type + "; there are "
                    + fields.getOrDefault(type, Map.of()).keySet());
        }
        return definition;
    }

    /**
     * The names of a type's fields.
     *
     * @param type the name of an object type, an interface, or a union
     * @return in the order of the schema, without {@code __typename}
     */
    public Set<String> fields(String type) {
        return new LinkedHashSet<>(fields.getOrDefault(type, Map.of()).keySet());
    }

    /**
     * The object types that a value of a type can have.
     *
     * @param type the name of an object type, an interface, or a union
     * @return its own name, the types that implement it, or its members; empty for a leaf
     */
    public Set<String> objectTypes(String type) {
        return new LinkedHashSet<>(objects.getOrDefault(type, Set.of()));
    }

    /**
     * Whether a type is one of scalars, or an enum.
     *
     * @param type the name of a type
     * @return whether its values have no fields
     */
    public boolean isLeaf(String type) {
        return !objects.containsKey(type);
    }

    /**
     * The object type of a value.
     *
     * @param type the type that the schema promises: the name of an object type, an interface, or a union
     * @param value the value, not null
     * @return the name of an object type
     * @throws IllegalStateException if the value is of none that {@code type} allows
     */
    public String objectType(String type, Object value) {
        Set<String> allowed = objects.get(type);
        if (allowed.size() == 1 && allowed.contains(type)) {
            return type;
        }
        String found = typeOf.apply(value);
        if (!allowed.contains(found)) {
            throw new IllegalStateException("a value of type " + found + " is no " + type);
        }
        return found;
    }
}
