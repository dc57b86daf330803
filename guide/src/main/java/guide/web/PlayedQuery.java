package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.engine.Reference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A query of a small blog, executed by the reference: which fields each level has, and which batches come of them. */
final class PlayedQuery {

    private static final int USERS = 4;
    private static final String SLICED =
            "(first: Int): [%s!]! @listSize(assumedSize: 3, slicingArguments: [\"first\"])";
    private static final String SCHEMA = "type Query { user: User users" + String.format(SLICED, "User")
            + " } type User { name: String posts" + String.format(SLICED, "Post") + " } type Post { title: "
            + "String author: User comments" + String.format(SLICED, "Comment")
            + " } type Comment { text: String author: User }";
    private static final List<String> FIELDS = List.of("Query.user", "Query.users", "User.name", "User.posts",
            "Post.title", "Post.author", "Post.comments", "Comment.text", "Comment.author");

    private final Reference reference;
    private final Map<String, Object> loaders = new LinkedHashMap<>();
    private final List<JsonObject> levels = new ArrayList<>();
    private Map<String, Integer> fields = new LinkedHashMap<>();
    private JsonArray batches = new JsonArray();
    private int loads;
    private int statements;

    /**
     * Makes a blog whose loaders have loaded nothing.
     *
     * @param reference the chapter's classes
     */
    PlayedQuery(Reference reference) {
        this.reference = reference;
    }

    /**
     * Executes a query.
     *
     * @param text the query
     * @return its depth and cost, its levels with fields and batches, and the statements with and without batches
     */
    JsonObject play(String text) {
        try {
            Map<String, Object> resolvers = new HashMap<>();
            FIELDS.forEach(field -> resolvers.put(field, proxy("Resolver",
                    (self, method, arguments) -> resolve(field, (Row) arguments[0], (Map<?, ?>) arguments[1]))));
            Class<?> schemas = reference.type("Schema");
            Class<?> queries = reference.type("Query");
            Object schema = schemas.getMethod("parse", String.class, Map.class, Function.class)
                    .invoke(null, SCHEMA, resolvers, (Function<Object, String>) value -> "");
            Object query = queries.getMethod("parse", String.class).invoke(null, text);
            Object depth = reference.type("QueryDepth").getConstructor(int.class).newInstance(1);
            Object cost = reference.type("QueryCost").getConstructor(schemas, long.class).newInstance(schema, 1L);
            Object executor = reference.type("QueryExecutor").getConstructor(schemas).newInstance(schema);
            executor.getClass().getMethod("execute", queries, Object.class, Runnable.class)
                    .invoke(executor, query, null, (Runnable) this::dispatch);
            JsonObject json = new JsonObject();
            json.put("depth", depth.getClass().getMethod("of", queries).invoke(depth, query));
            json.put("cost", cost.getClass().getMethod("of", queries).invoke(cost, query));
            json.put("levels", new JsonArray(levels));
            json.put("statements", statements);
            json.put("naive", loads);
            return json;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the classes of the chapter are not as expected", changed);
        }
    }

    /** An object of the blog. */
    private record Row(int id, int author) {
    }

    private CompletionStage<?> resolve(String field, Row parent, Map<?, ?> arguments) {
        fields.merge(field, 1, Integer::sum);
        int first = arguments.get("first") instanceof Integer wanted ? Math.min(wanted, 3) : 3;
        return switch (field) {
            case "Query.user" -> load("user", 1).thenApply(PlayedQuery::one);
            case "Query.users" -> load("users", 0).thenApply(found -> cut(found, first));
            case "User.posts" -> load("posts of user", parent.id()).thenApply(found -> cut(found, first));
            case "Post.comments" -> load("comments on post", parent.id()).thenApply(found -> cut(found, first));
            case "Post.author", "Comment.author" -> load("user", parent.author()).thenApply(PlayedQuery::one);
            default -> CompletableFuture.completedFuture(field);
        };
    }

    private static Object one(Optional<List<Row>> found) {
        return found.map(rows -> rows.get(0)).orElse(null);
    }

    private static Object cut(Optional<List<Row>> found, int first) {
        return found.map(rows -> rows.subList(0, Math.min(first, rows.size()))).orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private CompletableFuture<Optional<List<Row>>> load(String source, int key) {
        loads++;
        try {
            Object loader = loaders.computeIfAbsent(source, this::loader);
            return (CompletableFuture<Optional<List<Row>>>) loader.getClass().getMethod("load", Object.class)
                    .invoke(loader, key);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private Object loader(String source) {
        try {
            Class<?> sources = reference.type("BatchSource");
            return reference.type("BatchLoader").getConstructor(sources, int.class)
                    .newInstance(proxy("BatchSource",
                            (self, method, arguments) -> rows(source, (List<?>) arguments[0])), 100);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private List<Object> rows(String source, List<?> keys) throws ReflectiveOperationException {
        statements++;
        JsonObject batch = new JsonObject();
        batch.put("source", source);
        batch.put("keys", new JsonArray(keys));
        batches.add(batch);
        List<Object> found = new ArrayList<>();
        for (Object key : keys) {
            found.add(reference.type("Loaded$Found").getConstructor(Object.class, Object.class)
                    .newInstance(key, rows(source, (Integer) key)));
        }
        return found;
    }

    private static List<Row> rows(String source, int key) {
        return switch (source) {
            case "user" -> List.of(new Row(key, 0));
            case "users" -> IntStream.rangeClosed(1, USERS).mapToObj(id -> new Row(id, 0)).toList();
            case "posts of user" -> IntStream.rangeClosed(1, 3).mapToObj(i -> new Row(10 * key + i, key)).toList();
            default -> IntStream.rangeClosed(1, 3).mapToObj(i -> new Row(10 * key + i, (key + i) % USERS + 1)).toList();
        };
    }

    private void dispatch() {
        for (Object loader : List.copyOf(loaders.values())) {
            try {
                loader.getClass().getMethod("dispatch").invoke(loader);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(changed);
            }
        }
        JsonArray called = new JsonArray();
        fields.forEach((field, times) -> {
            JsonObject one = new JsonObject();
            one.put("field", field);
            one.put("times", times);
            called.add(one);
        });
        JsonObject level = new JsonObject();
        level.put("fields", called);
        level.put("batches", batches);
        levels.add(level);
        fields = new LinkedHashMap<>();
        batches = new JsonArray();
    }

    /** Some code of ours behind an interface of the reference. */
    private Object proxy(String type, InvocationHandler code) {
        Class<?> face = reference.type(type);
        return Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (self, method, arguments) ->
                method.getDeclaringClass() == Object.class ? ofObject(self, method, arguments)
                        : code.invoke(self, method, arguments));
    }

    private static Object ofObject(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "code of the page";
        };
    }
}
