package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QueryExecutorProperties {

    private final QueryExecutor<Blog> executor = new QueryExecutor<>(Blog.SCHEMA);

    @Property(tries = 1_000)
    void theAnswerIsThatOfGraphQlJava(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int deepest) {
        String text = Queries.query(seed, deepest);
        ExecutionResult expected = GraphQlJava.execute(text, new Blog(Blog.Failures.NONE));
        assertThat(expected.getErrors()).as("graphql-java takes the query: %s", text).isEmpty();
        Blog blog = new Blog(Blog.Failures.NONE);
        Response response = executor.execute(Query.parse(text), blog, blog::dispatch);
        assertThat(response.errors()).as("nothing went wrong in %s", text).isEmpty();
        assertThat(response.data()).as("the data of %s", text).isEqualTo(expected.getData());
        assertThat(response.data().toString()).as("the same order of keys: %s", text)
                .isEqualTo(expected.getData().toString());
        assertThat(Collections.frequency(blog.events(), "dispatch")).as("one batch for each level of the answer; the "
                + "last one may go without, if it calls no resolver: %s", text)
                .isBetween(levels(response.data()) - 1, levels(response.data()));
    }

    @Property(tries = 1_000)
    void theNullsAreThoseOfGraphQlJava(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int deepest,
            @ForAll int luck) {
        String text = Queries.query(seed, deepest);
        Blog.Failures failures = (parent, field, value) -> fail(Math.floorMod(
                Objects.hash(luck, parent.type(), parent.id(), field) * 0x9E3779B9 >>> 8, 16), value);
        ExecutionResult expected = GraphQlJava.execute(text, new Blog(failures));
        Blog blog = new Blog(failures);
        Response response = executor.execute(Query.parse(text), blog, blog::dispatch);
        assertThat(response.data()).as("what is null in the answer to %s, in luck %d", text, luck)
                .isEqualTo(expected.getData());
        List<List<Object>> paths = response.errors().stream().map(GraphQlError::path).toList();
        assertThat(new HashSet<>(paths)).as("no two errors of one path: %s", text).hasSameSizeAs(paths);
        assertThat(paths.isEmpty()).as("there are errors where graphql-java has some: %s", text)
                .isEqualTo(expected.getErrors().isEmpty());
        List<List<Object>> found = expected.getErrors().stream().map(error -> error.getPath()).toList();
        found.stream().filter(path -> mayBeNull(path, response.data())).forEach(path -> assertThat(paths)
                .as("the error at %s, whose null has not climbed: %s", path, text).contains(path));
    }

    /** Whether the answer still has the place at which something went wrong. */
    private static boolean mayBeNull(List<Object> path, Object data) {
        Object at = data;
        for (Object step : path) {
            if (at == null) {
                return false;
            }
            at = at instanceof Map<?, ?> map ? map.get(step) : ((List<?>) at).get((Integer) step);
        }
        return true;
    }

    private static Object fail(int kind, Object value) {
        if (kind == 2 && value instanceof List<?> list && !list.isEmpty()) {
            List<Object> holed = new ArrayList<>(list);
            holed.set(holed.size() / 2, null);
            return holed;
        }
        return kind == 0 ? new IllegalStateException("broken") : kind == 1 ? null : value;
    }

    private static int levels(Object data) {
        if (data instanceof List<?> list) {
            return list.stream().mapToInt(QueryExecutorProperties::levels).max().orElse(0);
        }
        return data instanceof Map<?, ?> map
                ? 1 + map.values().stream().mapToInt(QueryExecutorProperties::levels).max().orElse(0) : 0;
    }
}
