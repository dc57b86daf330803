package katas.graphql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Executes queries as the specification says, level by level, so that loaders can collect what a whole level needs.
 *
 * <p>The fields of the root are the first level. The fields of all objects that one level has brought, whatever lists
 * and fields they came in, are the next; but none of those that an error of the levels before has made null. The
 * resolvers of a level are called one after another, all of them, whatever becomes of those before. When all of them
 * have been called, and before any of the next level is, {@code dispatch} is run once; by then or later, from some
 * other thread, each of the stages that they returned ends. A level that calls no resolver, because its objects are
 * asked nothing or {@code __typename} alone, may go without its {@code dispatch}.
 *
 * <p>What is asked of an object is collected first: fields in the order in which their response keys come first, each
 * fragment in its place, if its type is that of the object, an interface of it, or a union that has it. Fields of the
 * same response key are one field, which is resolved once, and all their selections together are asked of its value. An
 * inline fragment without a type is for all. {@code __typename} is the name of the object's own type, and no resolver
 * is asked for it.
 *
 * <p>A value of a leaf is the resolver's own. A list is a {@link List}; its items are in their order.
 *
 * <p>Errors are as in section 6.4.4. A field has failed if its resolver throws, returns null in place of a stage, or
 * returns a stage that ends with an exception; if its value is null and its type says {@code !}; if its type is a list
 * and its value is none; or if its value is of no object type that its type allows, or the schema's {@code typeOf}
 * throws for it. The place of such a field, or of such an item of a list, becomes null. If its type forbids null, what
 * is around it becomes null instead, be it a list or an object, and so on upwards; if even the root may not be null,
 * {@code data} is.
 *
 * <ul>
 * <li>The message of the error is that of the exception, or its class's {@link Class#getName} if it has none or an
 * empty one. In place of a {@link java.util.concurrent.CompletionException} it is that of its cause, if it has one, for
 * the JDK wraps it around what a stage depends on; any other exception stands for itself, whatever its cause.
 * <li>The path is where it happened, and not where it has climbed to.
 * <li>Whatever an error has made null, there is an error at or below that place. There are no two errors of one path.
 * An error below what another one has made null may be missing. Their order is any.
 * </ul>
 *
 * <p>The maps in an answer have their keys in the order of collecting. Keeps nothing of a query: one executor serves
 * all requests, at the same time as well.
 *
 * @param <C> what the resolvers of a request share
 * @see <a href="https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets">GraphQL, September 2025, 6.3 and
 *     6.4</a>
 */
public final class QueryExecutor<C> {

    private final Schema<C> schema;

    /**
     * Makes an executor.
     *
     * @param schema the types and who resolves their fields, not null
     * @throws NullPointerException if {@code schema} is null
     */
    public QueryExecutor(Schema<C> schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /**
     * Executes a query.
     *
     * @param query a query that is valid for the schema, as section 5 of the specification has it, not null; of others
     *     nothing is promised
     * @param context what each resolver is given, may be null
     * @param dispatch run once for each level, after its resolvers; not null. What it throws comes out of here
     * @return the answer
     * @throws NullPointerException if {@code query} or {@code dispatch} is null
     */
    public Response execute(Query query, C context, Runnable dispatch) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(dispatch, "dispatch");
        Execution execution = new Execution(query, context);
        Node root = new Node(Schema.QUERY, null, null, null, false, List.of());
        List<Asked> asked = List.of(new Asked(root, query.selections()));
        while (true) {
            List<Pending> level = new ArrayList<>();
            asked.stream().filter(one -> one.object.isInTheAnswer()).forEach(one -> execution.begin(one, level));
            if (level.isEmpty()) {
                break;
            }
            dispatch.run();
            List<Asked> next = new ArrayList<>();
            level.forEach(pending -> execution.complete(pending, next));
            asked = next;
        }
        return new Response(root.isDead ? null : root.object(), execution.errors);
    }

    /** An object or a list in the answer, and where in it, for it may still become null. */
    private static final class Node {

        private final String type;
        private final Node parent;
        private final Object key;
        private final Object source;
        private final boolean mayNotBeNull;
        private final List<Object> path;
        private final Map<Object, Object> children = new LinkedHashMap<>();
        private boolean isDead;

        Node(String type, Node parent, Object key, Object source, boolean mayNotBeNull, List<Object> path) {
            this.type = type;
            this.parent = parent;
            this.key = key;
            this.source = source;
            this.mayNotBeNull = mayNotBeNull;
            this.path = path;
        }

        boolean isInTheAnswer() {
            return !isDead && (parent == null || parent.isInTheAnswer());
        }

        Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            children.forEach((name, child) -> object.put((String) name, shown(child)));
            return object;
        }

        private static Object shown(Object child) {
            if (!(child instanceof Node node)) {
                return child;
            }
            return node.type == null ? node.children.values().stream().map(Node::shown)
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll) : node.object();
        }
    }

    /** An object and what is asked of it. */
    private record Asked(Node object, List<Selection> selections) {
    }

    /** A field whose resolver was called. */
    private record Pending(Node parent, String responseKey, TypeRef type, List<Selection> selections,
            CompletableFuture<?> value) {
    }

    /** One run of one query. */
    private final class Execution {

        private final Query query;
        private final C context;
        private final List<GraphQlError> errors = new ArrayList<>();

        Execution(Query query, C context) {
            this.query = query;
            this.context = context;
        }

        /** Calls the resolvers of an object. */
        void begin(Asked asked, List<Pending> level) {
            Node object = asked.object;
            Map<String, List<Selection.Field>> fields = new LinkedHashMap<>();
            collect(asked.selections, object.type, query, fields, new HashSet<>());
            fields.forEach((responseKey, same) -> {
                Selection.Field first = same.get(0);
                // What is not known yet has its place all the same, so that the order is that of collecting.
                object.children.put(responseKey, null);
                if (first.name().equals(Schema.TYPENAME)) {
                    object.children.put(responseKey, object.type);
                } else {
                    FieldDefinition<C> definition = schema.field(object.type, first.name());
                    level.add(new Pending(object, responseKey, definition.type(), merged(same),
                            called(definition.resolver(), object.source, first.arguments())));
                }
            });
        }

        private CompletableFuture<?> called(Resolver<C> resolver, Object parent, Map<String, Object> arguments) {
            try {
                CompletionStage<?> stage = resolver.resolve(parent, arguments, context);
                return Objects.requireNonNull(stage, "the resolver returned no stage").toCompletableFuture();
            } catch (Throwable failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }

        /** Takes the value of a field, and notes what is asked of the objects in it. */
        void complete(Pending pending, List<Asked> next) {
            List<Object> path = extended(pending.parent.path, pending.responseKey);
            boolean mayNotBeNull = pending.type instanceof TypeRef.NonNull;
            // Asked of the stage and not caught from a join, which since Java 25 wraps a cancellation into another one.
            Throwable failure = pending.value.handle((found, thrown) -> thrown).join();
            if (failure != null) {
                fail(pending.parent, pending.responseKey, mayNotBeNull, path, failure);
                return;
            }
            place(pending.parent, pending.responseKey, pending.type, pending.value.join(), path, pending.selections,
                    next);
        }

        private void place(Node parent, Object key, TypeRef type, Object value, List<Object> path,
                List<Selection> selections, List<Asked> next) {
            boolean mayNotBeNull = type instanceof TypeRef.NonNull;
            TypeRef nullable = type instanceof TypeRef.NonNull present ? present.type() : type;
            try {
                requireAllowed(value, type);
                if (value == null || nullable instanceof TypeRef.Named && schema.isLeaf(nullable.base())) {
                    parent.children.put(key, value);
                } else if (nullable instanceof TypeRef.ListOf list) {
                    if (!(value instanceof List<?> items)) {
                        throw new IllegalStateException("no list where the type is " + type);
                    }
                    Node node = new Node(null, parent, key, value, mayNotBeNull, path);
                    parent.children.put(key, node);
                    for (int i = 0; i < items.size(); i++) {
                        place(node, i, list.item(), items.get(i), extended(path, i), selections, next);
                    }
                } else {
                    String object = schema.objectType(nullable.base(), value);
                    Node node = new Node(object, parent, key, value, mayNotBeNull, path);
                    parent.children.put(key, node);
                    next.add(new Asked(node, selections));
                }
            } catch (RuntimeException | Error mismatch) {
                fail(parent, key, mayNotBeNull, path, mismatch);
            }
        }

        private void fail(Node parent, Object key, boolean mayNotBeNull, List<Object> path, Throwable failure) {
            errors.add(new GraphQlError(message(failure), path));
            climb(parent, key, mayNotBeNull);
        }
    }

    /** Finds the fields that an object of a type is asked for, by their response keys. */
    private void collect(List<Selection> selections, String type, Query query,
            Map<String, List<Selection.Field>> fields, Set<String> visited) {
        for (Selection selection : selections) {
            if (selection instanceof Selection.Field field) {
                fields.computeIfAbsent(field.responseKey(), first -> new ArrayList<>()).add(field);
            } else if (selection instanceof Selection.InlineFragment inline) {
                if (inline.on().isEmpty() || isFor(inline.on().get(), type)) {
                    collect(inline.selections(), type, query, fields, visited);
                }
            } else if (visited.add(((Selection.FragmentSpread) selection).fragment())) {
                Fragment fragment = query.fragment(((Selection.FragmentSpread) selection).fragment());
                if (isFor(fragment.on(), type)) {
                    collect(fragment.selections(), type, query, fields, visited);
                }
            }
        }
    }

    private boolean isFor(String on, String type) {
        return schema.objectTypes(on).contains(type);
    }

    private static List<Selection> merged(List<Selection.Field> same) {
        return same.stream().flatMap(field -> field.selections().stream()).toList();
    }

    private static void requireAllowed(Object value, TypeRef type) {
        if (value == null && type instanceof TypeRef.NonNull) {
            throw new IllegalStateException("null where the type is " + type);
        }
    }

    /** Makes what is at a key null, and what is around it where that is forbidden. */
    private static void climb(Node node, Object key, boolean mayNotBeNull) {
        node.children.put(key, null);
        if (mayNotBeNull) {
            node.isDead = true;
            if (node.parent != null) {
                climb(node.parent, node.key, node.mayNotBeNull);
            }
        }
    }

    private static String message(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isEmpty() ? cause.getClass().getName() : message;
    }

    private static List<Object> extended(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
