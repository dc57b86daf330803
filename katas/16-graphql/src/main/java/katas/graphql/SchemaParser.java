package katas.graphql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Reads a schema by recursive descent. */
final class SchemaParser<C> {

    private final Tokens tokens;
    private final Map<String, Resolver<C>> resolvers;
    private final Set<String> unused;
    private final Map<String, Map<String, FieldDefinition<C>>> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> objects = new LinkedHashMap<>();

    SchemaParser(String text, Map<String, Resolver<C>> resolvers) {
        this.tokens = new Tokens(Objects.requireNonNull(text, "text"));
        this.resolvers = Map.copyOf(resolvers);
        this.unused = new HashSet<>(resolvers.keySet());
    }

    Schema<C> schema(Function<Object, String> typeOf) {
        while (!tokens.isAtEnd()) {
            definition(tokens.name());
        }
        if (!fields.containsKey(Schema.QUERY)) {
            throw new IllegalArgumentException("there is no type Query");
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("resolvers of no field: " + unused);
        }
        return new Schema<>(fields, objects, new FieldDefinition<>(new TypeRef.NonNull(new TypeRef.Named("String")),
                Optional.empty(), this::nothing), typeOf);
    }

    private void definition(String kind) {
        String name = tokens.name();
        switch (kind) {
            case "type" -> {
                possible(name).add(name);
                for (String implemented : implemented()) {
                    possible(implemented).add(name);
                }
                fields(name, true);
            }
            case "interface" -> {
                possible(name);
                fields(name, false);
            }
            case "union" -> {
                tokens.expect("=");
                do {
                    possible(name).add(tokens.name());
                } while (tokens.takeIf("|"));
            }
            default -> throw new IllegalArgumentException("cannot read a definition of " + kind + " " + name);
        }
    }

    private Set<String> possible(String type) {
        return objects.computeIfAbsent(type, first -> new LinkedHashSet<>());
    }

    private List<String> implemented() {
        List<String> names = new ArrayList<>();
        if (tokens.takeIf("implements")) {
            do {
                names.add(tokens.name());
            } while (tokens.takeIf("&"));
        }
        return names;
    }

    private void fields(String type, boolean isObject) {
        Map<String, FieldDefinition<C>> found = new LinkedHashMap<>();
        tokens.expect("{");
        while (!tokens.takeIf("}")) {
            String name = tokens.name();
            if (tokens.takeIf("(")) {
                while (!tokens.takeIf(")")) {
                    tokens.name();
                    tokens.expect(":");
                    type();
                }
            }
            tokens.expect(":");
            TypeRef of = type();
            Optional<ListSize> size = listSize();
            if (isList(of) != size.isPresent()) {
                throw new IllegalArgumentException(type + "." + name + " of the type " + of
                        + (size.isPresent() ? " is no list and has a @listSize" : " is a list and has no @listSize"));
            }
            found.put(name, new FieldDefinition<>(of, size, isObject ? resolver(type + "." + name) : this::nothing));
        }
        fields.put(type, found);
    }

    private static boolean isList(TypeRef type) {
        return type instanceof TypeRef.ListOf
                || type instanceof TypeRef.NonNull present && present.type() instanceof TypeRef.ListOf;
    }

    private Resolver<C> resolver(String field) {
        Resolver<C> resolver = resolvers.get(field);
        if (resolver == null) {
            throw new IllegalArgumentException("no resolver of " + field);
        }
        unused.remove(field);
        return resolver;
    }

    private CompletionStage<?> nothing(Object parent, Map<String, Object> arguments, C context) {
        return CompletableFuture.failedFuture(new IllegalStateException("this field has no resolver"));
    }

    private TypeRef type() {
        TypeRef type;
        if (tokens.takeIf("[")) {
            TypeRef item = type();
            if (isList(item)) {
                throw new IllegalArgumentException("a list of lists, whose size nothing can say: [" + item + "]");
            }
            type = new TypeRef.ListOf(item);
            tokens.expect("]");
        } else {
            type = new TypeRef.Named(tokens.name());
        }
        return tokens.takeIf("!") ? new TypeRef.NonNull(type) : type;
    }

    private Optional<ListSize> listSize() {
        if (!tokens.takeIf("@")) {
            return Optional.empty();
        }
        tokens.expect("listSize");
        tokens.expect("(");
        tokens.expect("assumedSize");
        tokens.expect(":");
        Object assumed = tokens.literal();
        Optional<String> argument = Optional.empty();
        if (tokens.takeIf("slicingArguments")) {
            tokens.expect(":");
            tokens.expect("[");
            argument = Optional.of((String) tokens.literal());
            tokens.expect("]");
        }
        tokens.expect(")");
        if (!(assumed instanceof Integer size)) {
            throw new IllegalArgumentException("assumedSize must be a number, not " + assumed);
        }
        return Optional.of(new ListSize(size, argument));
    }
}
