package katas.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes up valid queries of the blog: nested, with aliases, merged fields, and fragments of both kinds. */
final class Queries {

    private static final List<String> COMPOSITE = List.of("Query", "User", "Post", "Comment", "Entry", "Hit");

    private final Random random;
    private final int deepest;
    private final List<String> fragments = new ArrayList<>();
    private final List<String> fragmentTypes = new ArrayList<>();

    private Queries(long seed, int deepest) {
        this.random = new Random(seed);
        this.deepest = deepest;
    }

    /**
     * Makes up a query.
     *
     * @param seed which one
     * @param deepest how many fields may be nested in each other, from 1; a fragment may add as many
     * @return its text
     */
    static String query(long seed, int deepest) {
        return new Queries(seed, deepest).query();
    }

    private String query() {
        // A fragment spreads only those that were made before it, so none contains itself.
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
            String type = COMPOSITE.get(random.nextInt(COMPOSITE.size()));
            String selections = selections(type, 1 + random.nextInt(2));
            fragments.add("fragment F" + i + " on " + type + " " + selections);
            fragmentTypes.add(type);
        }
        String text = selections("Query", deepest);
        // A query that defines a fragment and does not spread it is not valid.
        for (int i = many - 1; i >= 0; i--) {
            if (text.contains("...F" + i + " ")) {
                text += "\n" + fragments.get(i);
            }
        }
        return text;
    }

    private String selections(String type, int depth) {
        StringBuilder text = new StringBuilder("{ ");
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            text.append(selection(type, depth)).append(' ');
        }
        return text.append('}').toString();
    }

    private String selection(String type, int depth) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            String on = related(type);
            return "... " + (on.equals(type) && random.nextBoolean() ? "" : "on " + on + " ") + selections(on, depth);
        }
        if (kind < 4) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < fragmentTypes.size(); i++) {
                if (meet(type, fragmentTypes.get(i))) {
                    fitting.add(i);
                }
            }
            if (!fitting.isEmpty()) {
                return "...F" + fitting.get(random.nextInt(fitting.size()));
            }
        }
        return field(type, depth);
    }

    private String related(String type) {
        List<String> related = COMPOSITE.stream().filter(other -> meet(type, other)).toList();
        return related.get(random.nextInt(related.size()));
    }

    private static boolean meet(String one, String other) {
        Set<String> both = Blog.SCHEMA.objectTypes(one);
        both.retainAll(Blog.SCHEMA.objectTypes(other));
        return !both.isEmpty();
    }

    private String field(String type, int depth) {
        List<String> names = new ArrayList<>(List.of(Schema.TYPENAME));
        for (String name : Blog.SCHEMA.fields(type)) {
            boolean leaf = Blog.SCHEMA.isLeaf(Blog.SCHEMA.field(type, name).type().base());
            if (leaf || depth > 1) {
                names.add(name);
            }
            if (!leaf && depth > 1) {
                names.add(name);
            }
        }
        String name = names.get(random.nextInt(names.size()));
        FieldDefinition<?> definition = Blog.SCHEMA.field(type, name);
        StringBuilder text = new StringBuilder();
        String arguments = arguments(definition, name);
        // A response key says everything about its field, so that all fields of one key can be merged.
        String suffix = arguments.replaceAll("[^0-9]", "") + definition.type().toString().replaceAll("[^A-Za-z]", "")
                + (definition.type() instanceof TypeRef.NonNull ? "_" : "");
        if (!arguments.isEmpty() || random.nextInt(3) == 0) {
            text.append((char) ('a' + random.nextInt(2))).append(name.replace("__", "")).append(suffix).append(": ");
        } else if (definition.type().base().equals("String") || definition.type().base().equals("ID")
                || !Blog.SCHEMA.isLeaf(definition.type().base())) {
            text.append(name.equals(Schema.TYPENAME) ? "t" : name).append(suffix).append(": ");
        }
        text.append(name).append(arguments);
        String base = definition.type().base();
        return text.append(Blog.SCHEMA.isLeaf(base) ? "" : " " + selections(base, depth - 1)).toString();
    }

    private String arguments(FieldDefinition<?> definition, String name) {
        if (name.equals("user")) {
            return "(id: " + random.nextInt(Blog.USERS + 1) + ")";
        }
        boolean sliced = definition.listSize().flatMap(ListSize::slicingArgument).isPresent();
        return sliced && random.nextBoolean() ? "(first: " + random.nextInt(5) + ")" : "";
    }
}
