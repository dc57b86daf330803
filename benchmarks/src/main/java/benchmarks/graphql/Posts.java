package benchmarks.graphql;

import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import katas.graphql.Resolver;
import katas.graphql.Schema;

/** Posts in memory with their authors, behind the chapter's executor and behind graphql-java. */
final class Posts {

    /** What is asked: three fields of each post, one of which leads to its author. */
    static final String QUERY = "{ posts { id title author { name } } }";
    /** So many posts are by the same author. */
    static final int OF_AN_AUTHOR = 10;

    private static final String DIRECTIVE = "directive @listSize(assumedSize: Int) on FIELD_DEFINITION ";
    private static final String SCHEMA = "type Query { posts: [Post!]! @listSize(assumedSize: 1000) } "
            + "type Post { id: Int! title: String author: User } type User { name: String! }";

    private Posts() {
    }

    /** The rows of so many posts, each with its author. */
    private static List<Map<String, Object>> rows(int size) {
        int authors = Math.max(1, size / OF_AN_AUTHOR);
        return IntStream.range(0, size).mapToObj(post -> Map.<String, Object>of("id", post, "title", "Post " + post,
                "author", Map.of("name", "User " + post % authors))).toList();
    }

    /** For the chapter's executor. */
    static Schema<Object> schema(int size) {
        List<Map<String, Object>> rows = rows(size);
        Map<String, Resolver<Object>> resolvers = new HashMap<>();
        resolvers.put("Query.posts", (parent, arguments, context) -> CompletableFuture.completedFuture(rows));
        for (String field : List.of("Post.id", "Post.title", "Post.author", "User.name")) {
            String column = field.substring(field.indexOf('.') + 1);
            resolvers.put(field, (parent, arguments, context) ->
                    CompletableFuture.completedFuture(((Map<?, ?>) parent).get(column)));
        }
        return Schema.parse(SCHEMA, resolvers, value -> "");
    }

    /** For graphql-java, which reads a query once, and fetches from maps by itself. */
    static GraphQL graphql(int size) {
        List<Map<String, Object>> rows = rows(size);
        TypeDefinitionRegistry types = new graphql.schema.idl.SchemaParser().parse(DIRECTIVE + SCHEMA);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", builder -> builder.dataFetcher("posts", environment -> rows)).build();
        Map<String, CompletableFuture<PreparsedDocumentEntry>> documents = new ConcurrentHashMap<>();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .preparsedDocumentProvider((input, parse) -> documents.computeIfAbsent(input.getQuery(),
                        query -> CompletableFuture.completedFuture(parse.apply(input))))
                .build();
    }
}
