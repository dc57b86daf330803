package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.FaultOutcome;
import testkit.sql.FaultSweep;
import testkit.sql.Operation;

class PostLoaderTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void thePageHasTheUsersWhoJoinedLast(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.user(1, "Ada", 3).user(2, "Ben O'Hara", 9).user(3, "茶", 5).posts(1, 11).posts(2, 12, 15)
                    .posts(3, 14);
            assertThat(loader.newest(2)).as("the two users who joined last, the last one first, with all their posts")
                    .containsExactly(new UserPosts(2, "Ben O'Hara", Blog.expected(15, 12)),
                            new UserPosts(3, "茶", Blog.expected(14)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLimitCountsUsers(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.user(1, "Ada", 9).user(2, "Ben", 8).user(3, "Eve", 7).posts(1, 1, 2, 3, 4, 5, 6, 7).posts(2, 8)
                    .posts(3, 9);
            assertThat(loader.newest(3)).as("three users, although the first of them has seven posts").containsExactly(
                    new UserPosts(1, "Ada", Blog.expected(7, 6, 5, 4, 3, 2, 1)),
                    new UserPosts(2, "Ben", Blog.expected(8)), new UserPosts(3, "Eve", Blog.expected(9)));
            assertThat(loader.newest(1)).as("one user, with all posts")
                    .containsExactly(new UserPosts(1, "Ada", Blog.expected(7, 6, 5, 4, 3, 2, 1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void usersWithoutPostsAreOnThePage(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            assertThat(loader.newest(5)).as("nobody has joined").isEmpty();
            blog.user(1, "Ada", 1).user(2, "Ben", 2).user(3, "Eve", 3).posts(1, 7);
            assertThat(loader.newest(3)).as("also users who have written nothing").containsExactly(
                    new UserPosts(3, "Eve", List.of()), new UserPosts(2, "Ben", List.of()),
                    new UserPosts(1, "Ada", Blog.expected(7)));
            assertThat(loader.newest(2)).as("also where none of the page has written anything").containsExactly(
                    new UserPosts(3, "Eve", List.of()), new UserPosts(2, "Ben", List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoJoinedOnTheSameDayIsOrderedByNumber(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            for (long id : new long[] {5, 9, 2, 8, Long.MIN_VALUE, Long.MAX_VALUE}) {
                blog.user(id, "u", 4);
            }
            blog.user(3, "u", 5).user(100, "u", 3);
            assertThat(loader.newest(5)).extracting(UserPosts::id)
                    .as("who joined on the 5th, and of the six of the 4th those with the greatest numbers")
                    .containsExactly(3L, Long.MAX_VALUE, 9L, 8L, 5L);
            assertThat(loader.newest(8)).extracting(UserPosts::id).as("all of them")
                    .containsExactly(3L, Long.MAX_VALUE, 9L, 8L, 5L, 2L, Long.MIN_VALUE, 100L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void postsComeLatestFirst(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.user(1, "Ada", 1).user(2, "Ben", 2).posts(1, 5, 30, 4).posts(2, 9).posts(1, 31, Long.MAX_VALUE, -3);
            List<Post> expected = Blog.expected(Long.MAX_VALUE, 31, 30, 5, 4, -3);
            assertThat(loader.newest(2)).as("on the page, the greater number comes before the smaller")
                    .containsExactly(new UserPosts(2, "Ben", Blog.expected(9)), new UserPosts(1, "Ada", expected));
            assertThat(loader.byUser(List.of(1L))).as("by user, the greater number comes before the smaller")
                    .isEqualTo(Map.of(1L, expected));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersOfPostsMayLieFarApart(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            // Farther apart than a long can say: the difference of the two has the wrong sign.
            List<Post> expected = Blog.expected(4_000_000_000_000_000_000L, -6_000_000_000_000_000_000L);
            blog.user(1, "Ada", 1).posts(1, -6_000_000_000_000_000_000L, 4_000_000_000_000_000_000L);
            assertThat(loader.newest(1)).as("on the page, the greater number comes before the smaller")
                    .containsExactly(new UserPosts(1, "Ada", expected));
            assertThat(loader.byUser(List.of(1L))).as("by user, the greater number comes before the smaller")
                    .isEqualTo(Map.of(1L, expected));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void usersWithGreatNumbersHaveAllTheirPosts(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            List<Long> users = List.of(Long.MAX_VALUE, 5_000_000_000L, 1000L, Long.MIN_VALUE);
            List<UserPosts> page = new ArrayList<>();
            for (int i = 0; i < users.size(); i++) {
                blog.user(users.get(i), "u", 9 - i).posts(users.get(i), 3 * i, 3 * i + 1, 3 * i + 2);
                page.add(new UserPosts(users.get(i), "u", Blog.expected(3 * i + 2, 3 * i + 1, 3 * i)));
            }
            assertThat(loader.newest(4)).as("each user once, with three posts").isEqualTo(page);
            assertThat(loader.byUser(users)).as("three posts for each of %s", users).isEqualTo(
                    page.stream().collect(Collectors.toMap(UserPosts::id, UserPosts::posts)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void zeroIsANumberLikeOthers(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.user(0, "Ada", 2).user(-1, "Ben", 1).posts(0, 0, 1, -1);
            assertThat(loader.newest(2)).as("user 0, with post 0").containsExactly(
                    new UserPosts(0, "Ada", Blog.expected(1, 0, -1)), new UserPosts(-1, "Ben", List.of()));
            assertThat(loader.byUser(List.of(0L, -1L))).as("the posts of user 0, with post 0")
                    .isEqualTo(Map.of(0L, Blog.expected(1, 0, -1), -1L, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageTakesTwoStatements(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.many(1000);
            for (int limit : new int[] {1, 2, 10, 1000}) {
                blog.asked().clear();
                assertThat(loader.newest(limit)).as("a page of %d users", limit).hasSize(limit);
                assertThat(blog.asked().statements()).as("statements for %d users", limit).isBetween(1, 2);
            }
        }
    }

    @Test
    void manyUsersTakeFewStatements() throws SQLException {
        try (Blog blog = new Blog(Engine.POSTGRESQL)) {
            PostLoader loader = blog.loader();
            blog.many(20_001);
            for (int limit : new int[] {10_000, 10_001, Integer.MAX_VALUE}) {
                int users = Math.min(limit, 20_001);
                blog.asked().clear();
                assertThat(loader.newest(limit)).as("all users up to a limit of %d", limit).hasSize(users)
                        .allMatch(user -> user.posts().equals(List.of(new Post(user.id(), "p"))));
                assertThat(blog.asked().statements())
                        .as("two statements for 10,000 users, one more for each further 10,000; here %d", users)
                        .isBetween(1, 1 + (users + 9_999) / 10_000);
            }
        }
    }

    /** PostgreSQL takes no statement of more than 65,535 parameters, and H2 no array of more than 65,536 elements. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void hugePagesAreLoaded(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.manyUsers(65_537).posts(1, 4, 5).posts(65_537, 6);
            blog.asked().atMost(8);
            List<UserPosts> page = loader.newest(70_000);
            assertThat(page).as("a page of all 65,537 users").hasSize(65_537);
            assertThat(page.stream().filter(user -> !user.posts().isEmpty())).as("the first and the last, with posts")
                    .containsExactlyInAnyOrder(new UserPosts(1, "u", Blog.expected(5, 4)),
                            new UserPosts(65_537, "u", Blog.expected(6)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLimitBelowZeroIsRefused(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.many(2);
            assertThat(loader.newest(0)).as("no users").isEmpty();
            for (int limit : new int[] {-1, -7, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> loader.newest(limit), "newest(%d)", limit)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(limit));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hugeListsAreLoaded(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.many(20);
            for (int size : new int[] {10_000, 10_001, 65_535, 65_536, 65_537}) {
                List<Long> users = LongStream.rangeClosed(20L - size + 1, 20).boxed().toList();
                blog.asked().clear();
                Map<Long, List<Post>> posts = loader.byUser(users);
                assertThat(posts).as("each of %d users is there", size).hasSize(size);
                assertThat(posts.values().stream().mapToInt(List::size).sum()).as("posts of %d users", size)
                        .isEqualTo(20);
                assertThat(blog.asked().statements()).as("one statement for each 10,000 of %d users", size)
                        .isBetween(1, (size + 9_999) / 10_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoIsNamedTwiceIsLoadedOnce(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.posts(1, 4, 5).posts(2, 6);
            assertThat(loader.byUser(List.of(2L, 1L, 2L, 2L, 1L))).as("each post once, whoever is named twice")
                    .isEqualTo(Map.of(1L, Blog.expected(5, 4), 2L, Blog.expected(6)));
            List<Long> users = new ArrayList<>();
            IntStream.range(0, 40_000).forEach(i -> users.add((long) (i % 3)));
            blog.asked().clear();
            assertThat(loader.byUser(users)).as("three users, each named 13,333 times or once more")
                    .isEqualTo(Map.of(0L, List.of(), 1L, Blog.expected(5, 4), 2L, Blog.expected(6)));
            assertThat(blog.asked().statements()).as("statements for three different users").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anEmptyListTakesNoStatement(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.many(3);
            for (Collection<Long> nobody : List.<Collection<Long>>of(List.of(), Set.of(), new ArrayList<>())) {
                assertThat(loader.byUser(nobody)).as("the posts of nobody").isEmpty();
            }
            assertThat(blog.asked().statements()).as("statements for nobody").isZero();
        }
    }

    @Test
    void thePostsAreInTheOrderOfTheList() throws SQLException {
        try (Blog blog = new Blog(Engine.H2)) {
            PostLoader loader = blog.loader();
            blog.posts(1, 21).posts(3, 22).posts(7, 23);
            List<Long> users = new ArrayList<>(List.of(7L, 1000L, 3L, 7L, -5L, 1L, Long.MAX_VALUE, 3L));
            Map<Long, List<Post>> posts = loader.byUser(users);
            assertThat(posts.keySet()).as("each number where it first occurs, also those of nobody")
                    .containsExactly(7L, 1000L, 3L, -5L, 1L, Long.MAX_VALUE);
            assertThat(posts.get(-5L)).as("nobody's posts").isEmpty();
            assertThat(users).as("the caller's list is as it was").containsExactly(7L, 1000L, 3L, 7L, -5L, 1L,
                    Long.MAX_VALUE, 3L);
            users.clear();
            assertThat(posts).as("what the caller changes afterwards changes nothing").hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void bodiesStayInTheDatabase(Engine engine) throws SQLException {
        try (Blog blog = new Blog(engine)) {
            PostLoader loader = blog.loader();
            blog.many(3);
            assertThat(loader.newest(2)).as("the page").hasSize(2);
            assertThat(loader.byUser(List.of(1L))).as("the posts").hasSize(1);
            assertThat(blog.asked().columns()).as("the columns that were fetched").isNotEmpty()
                    .doesNotContain("body");
        }
    }

    @Test
    void resultsAreUnmodifiable() throws SQLException {
        try (Blog blog = new Blog(Engine.H2)) {
            PostLoader loader = blog.loader();
            blog.many(3);
            List<UserPosts> page = loader.newest(2);
            assertThatThrownBy(() -> page.remove(0), "newest(2).remove(0)")
                    .isInstanceOf(UnsupportedOperationException.class);
            Map<Long, List<Post>> posts = loader.byUser(List.of(1L, 8L));
            assertThatThrownBy(() -> posts.remove(1L), "byUser(1 and 8).remove(1)")
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> posts.get(1L).clear(), "byUser(1 and 8).get(1).clear()")
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> posts.get(8L).add(new Post(1, "x")), "byUser(1 and 8).get(8).add(...)")
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void nullIsNoUser() throws SQLException {
        try (Blog blog = new Blog(Engine.H2)) {
            PostLoader loader = blog.loader();
            assertThat(loader.byUser(List.of(1L))).as("the posts of one user").hasSize(1);
            assertThatThrownBy(() -> loader.byUser(null), "byUser(null)").isInstanceOf(NullPointerException.class);
            for (Collection<Long> users : List.of(Collections.<Long>singletonList(null), Arrays.asList(1L, null),
                    Arrays.asList(null, 1L, 1L), new HashSet<>(Arrays.asList(1L, null)))) {
                assertThatThrownBy(() -> loader.byUser(users), "byUser(%s)", users)
                        .isInstanceOf(NullPointerException.class);
            }
            assertThatThrownBy(() -> new PostLoader(null), "new PostLoader(null)")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void theSameObjectServesSeveralCalls() throws SQLException {
        try (Blog blog = new Blog(Engine.H2)) {
            PostLoader loader = blog.loader();
            blog.many(9);
            blog.asked().meanwhile(() -> assertThat(catchThrowable(() -> loader.byUser(List.of(3L))))
                    .as("the second call, while the first is under way").isNull());
            assertThat(loader.newest(9)).as("the page, during which another call came").hasSize(9)
                    .allMatch(user -> user.posts().equals(List.of(new Post(user.id(), "p"))));
        }
    }

    @Test
    void whateverFailsTheConnectionIsClosed() {
        try (Blog blog = new Blog(Engine.H2)) {
            blog.user(1, "Ada", 2).user(2, "Ben", 1).posts(1, 4, 5);
            sweep(blog, source -> new PostLoader(source).newest(2), List.of(
                    new UserPosts(1, "Ada", Blog.expected(5, 4)), new UserPosts(2, "Ben", List.of())));
            sweep(blog, source -> new PostLoader(source).byUser(List.of(1L, 2L)),
                    Map.of(1L, Blog.expected(5, 4), 2L, List.of()));
        }
    }

    private static void sweep(Blog blog, Operation operation, Object expected) {
        FaultSweep.of(blog.database(), () -> { }, operation).ask(outcome -> {
            assertThat(connections(outcome)).as("connections that one call takes").isEqualTo(1);
            if (outcome.thrown() == null) {
                assertThat(outcome.isUndisturbed()).as("nothing is thrown, and nothing has failed, no close either")
                        .isTrue();
                assertThat(outcome.result()).as("what is returned is all there").isEqualTo(expected);
            } else {
                assertThat(outcome.thrown()).as("what failed is thrown as it came")
                        .hasMessageStartingWith("injected");
                Throwable first = outcome.injected().get(Collections.min(outcome.injected().keySet())).failure().get();
                assertThat(outcome.thrown()).as("what failed first is thrown, and not what failed after it")
                        .hasSameClassAs(first).hasMessage(first.getMessage());
            }
        });
    }

    private static long connections(FaultOutcome outcome) {
        return outcome.calls().stream().filter(call -> call.method().equals("DataSource.getConnection")).count();
    }
}
