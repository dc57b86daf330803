package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import testkit.sql.Engine;

class PostLoaderProperties {

    /** A post by its number, and who wrote it. */
    record Written(long id, long user) {
    }

    @Property(tries = 150)
    void theSameAsOneByOne(@ForAll("users") List<Blog.User> users, @ForAll("written") List<Written> written,
            @ForAll @IntRange(max = 8) int limit, @ForAll("numbers") List<Long> numbers) throws SQLException {
        compare(Engine.H2, users, written, limit, numbers);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void alsoOnPostgresql(@ForAll("users") List<Blog.User> users, @ForAll("written") List<Written> written,
            @ForAll @IntRange(max = 8) int limit, @ForAll("numbers") List<Long> numbers) throws SQLException {
        compare(Engine.POSTGRESQL, users, written, limit, numbers);
    }

    private static void compare(Engine engine, List<Blog.User> users, List<Written> written, int limit,
            List<Long> numbers) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            users.forEach(user -> blog.user(user.id(), user.name(), user.day()));
            written.forEach(post -> blog.posts(post.user(), post.id()));
            List<UserPosts> page = users.stream().sorted(Blog.User.LAST_JOINED_FIRST).limit(limit)
                    .map(user -> new UserPosts(user.id(), user.name(), posts(written, user.id()))).toList();
            assertThat(loader.newest(limit)).as("newest(%d) of %s who wrote %s", limit, users, written)
                    .isEqualTo(page);
            Map<Long, List<Post>> byUser = new LinkedHashMap<>();
            numbers.forEach(number -> byUser.put(number, posts(written, number)));
            assertThat(loader.byUser(numbers)).as("byUser(%s) of %s", numbers, written)
                    .containsExactlyEntriesOf(byUser);
        }
    }

    private static List<Post> posts(List<Written> written, long user) {
        return written.stream().filter(post -> post.user() == user).map(Written::id)
                .sorted(Comparator.reverseOrder()).map(id -> new Post(id, "post " + id)).toList();
    }

    @Provide
    Arbitrary<List<Blog.User>> users() {
        return Combinators.combine(Arbitraries.longs().between(1, 8), Arbitraries.of("Ada", "Ben"),
                Arbitraries.integers().between(1, 3)).as(Blog.User::new).list().ofMaxSize(7)
                .uniqueElements(Blog.User::id);
    }

    @Provide
    Arbitrary<List<Written>> written() {
        return Combinators.combine(Arbitraries.longs().between(1, 30), Arbitraries.longs().between(1, 9))
                .as(Written::new).list().ofMaxSize(12).uniqueElements(Written::id);
    }

    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.longs().between(1, 10).list().ofMaxSize(12);
    }
}
