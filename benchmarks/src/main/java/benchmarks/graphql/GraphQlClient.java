package benchmarks.graphql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import katas.graphql.BatchLoader;
import katas.graphql.Loaded;
import katas.graphql.Query;
import katas.graphql.QueryExecutor;
import katas.graphql.Resolver;
import katas.graphql.Response;
import katas.graphql.Schema;

/** Fills screens by one query each, with the executor of the chapter. */
final class GraphQlClient {

    private static final int LARGEST_BATCH = 1_000;
    private static final String SLICED =
            "(first: Int): [%s!]! @listSize(assumedSize: 10, slicingArguments: [\"first\"])";

    private static final Schema<GraphQlClient> SCHEMA = Schema.parse("type Query { user: User post: Post feed"
            + String.format(SLICED, "Post") + " } type User { name: String avatar: String posts"
            + String.format(SLICED, "Post") + " } type Post { title: String body: String author: User comments"
            + String.format(SLICED, "Comment") + " } type Comment { text: String author: User }", resolvers(),
            value -> "");

    private final Rows rows;
    private final boolean isBatched;
    private final Map<Relation, BatchLoader<Object, List<Map<String, Object>>>> loaders =
            new EnumMap<>(Relation.class);

    GraphQlClient(Rows rows, boolean isBatched) {
        this.rows = rows;
        this.isBatched = isBatched;
    }

    private static Map<String, Resolver<GraphQlClient>> resolvers() {
        Map<String, Resolver<GraphQlClient>> resolvers = new HashMap<>();
        for (String column : List.of("User.name", "User.avatar", "Post.title", "Post.body", "Comment.text")) {
            resolvers.put(column, (parent, arguments, client) -> CompletableFuture.completedFuture(
                    ((Map<?, ?>) parent).get(column.substring(column.indexOf('.') + 1))));
        }
        Map.of("Query.user", Relation.USER, "Query.post", Relation.POST, "Query.feed", Relation.FEED, "User.posts",
                Relation.POSTS, "Post.comments", Relation.COMMENTS, "Post.author", Relation.AUTHOR, "Comment.author",
                Relation.AUTHOR).forEach((field, relation) -> resolvers.put(field, (parent, arguments, client) ->
                client.find(relation, parent, (Integer) arguments.getOrDefault("first", 1))));
        return resolvers;
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<?> find(Relation relation, Object parent, int limit) {
        Object key = parent == null ? (Object) 1 : relation.key((Map<String, Object>) parent);
        if (!isBatched) {
            return CompletableFuture.completedFuture(
                    value(relation, rows.load(relation, List.of(key), limit).getOrDefault(key, List.of())));
        }
        return loaders.computeIfAbsent(relation, first -> new BatchLoader<>(keys -> {
            List<Loaded<Object, List<Map<String, Object>>>> loaded = new ArrayList<>();
            rows.load(relation, keys, limit).forEach((of, found) -> loaded.add(new Loaded.Found<>(of, found)));
            return loaded;
        }, LARGEST_BATCH)).load(key).thenApply(found -> value(relation, found.orElse(List.of())));
    }

    private static Object value(Relation relation, List<Map<String, Object>> found) {
        return relation.isList() ? found : found.stream().findFirst().orElse(null);
    }

    /** Sends a query, and counts the body of its answer. */
    Cost fill(Part root) {
        Response response = new QueryExecutor<>(SCHEMA).execute(Query.parse("{ " + root.field() + " }"), this,
                () -> loaders.values().forEach(BatchLoader::dispatch));
        if (!response.errors().isEmpty()) {
            throw new IllegalStateException(response.errors().toString());
        }
        return new Cost(1, 1, RestClient.size(Map.of("data", response.data())));
    }
}
