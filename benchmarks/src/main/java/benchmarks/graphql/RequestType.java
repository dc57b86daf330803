package benchmarks.graphql;

import benchmarks.comparison.Contender;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.graphql.BatchLoader;
import katas.graphql.Loaded;
import katas.graphql.Query;
import katas.graphql.QueryExecutor;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/** Loaders and executors that are measured. */
public enum RequestType implements Contender {

    /** Of this chapter. */
    BATCH_LOADER("BatchLoader", Role.KATA, size -> {
        Integer[] keys = keys(size);
        return () -> {
            BatchLoader<Integer, Integer> loader = new BatchLoader<>(batch -> {
                List<Loaded<Integer, Integer>> loaded = new ArrayList<>();
                batch.forEach(key -> loaded.add(new Loaded.Found<>(key, key)));
                return loaded;
            }, Integer.MAX_VALUE);
            List<CompletableFuture<Optional<Integer>>> futures = new ArrayList<>();
            for (Integer key : keys) {
                futures.add(loader.load(key));
            }
            loader.dispatch();
            return futures.stream().map(future -> future.join().orElseThrow()).toList();
        };
    }),
    /** The library that graphql-java uses. */
    JAVA_DATALOADER("java-dataloader", Role.LIBRARY, size -> {
        Integer[] keys = keys(size);
        return () -> {
            DataLoader<Integer, Integer> loader = DataLoaderFactory.newMappedDataLoader(batch ->
                    CompletableFuture.completedFuture(batch.stream()
                            .collect(Collectors.toMap(key -> key, key -> key))));
            List<CompletableFuture<Integer>> futures = new ArrayList<>();
            for (Integer key : keys) {
                futures.add(loader.load(key));
            }
            loader.dispatch();
            return futures.stream().map(CompletableFuture::join).toList();
        };
    }),

    /** Of this chapter. */
    QUERY_EXECUTOR("QueryExecutor", Role.KATA, size -> {
        QueryExecutor<Object> executor = new QueryExecutor<>(Posts.schema(size));
        Query query = Query.parse(Posts.QUERY);
        return () -> executor.execute(query, null, () -> { }).data();
    }),
    /** The library for it, which has read and checked the query before, too. */
    GRAPHQL_JAVA("graphql-java", Role.LIBRARY, size -> {
        GraphQL graphql = Posts.graphql(size);
        return () -> graphql.execute(ExecutionInput.newExecutionInput(Posts.QUERY).build()).getData();
    });

    private final String label;
    private final Role role;
    private final IntFunction<MeasuredRequest> factory;

    RequestType(String label, Role role, IntFunction<MeasuredRequest> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Prepares requests for so many posts. */
    MeasuredRequest create(int posts) {
        return factory.apply(posts);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public boolean replaces(Contender kata) {
        return this == JAVA_DATALOADER && kata == BATCH_LOADER || this == GRAPHQL_JAVA && kata == QUERY_EXECUTOR;
    }

    @Override
    public String toString() {
        return label;
    }

    /** The authors of so many posts: each wrote ten of them. */
    private static Integer[] keys(int size) {
        return IntStream.range(0, size).mapToObj(post -> post % Math.max(1, size / Posts.OF_AN_AUTHOR))
                .toArray(Integer[]::new);
    }
}
