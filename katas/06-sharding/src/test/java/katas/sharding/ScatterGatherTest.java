package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Fault;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

class ScatterGatherTest {

    private static final int PATIENCE_SECONDS = 10;
    private static final List<Question> QUESTIONS = List.of(Question.values());

    private final FourShards shards = new FourShards();

    @AfterEach
    void close() {
        shards.close();
    }

    @Test
    void aPageHasTheBestOfAllShards() {
        ScatterGather posts = posts();
        shards.put("north", new Post(1, 10, "a"));
        shards.put("north", new Post(2, 40, "b"));
        shards.put("east", new Post(3, 30, "c"));
        shards.put("south", new Post(4, 20, "d"));
        assertThat(posts.page(0, 3)).as("the three best posts of four on three shards").containsExactly(
                new Post(2, 40, "b"), new Post(3, 30, "c"), new Post(4, 20, "d"));
    }

    @Test
    void theBestMayAllBeOnOneShard() {
        ScatterGather posts = posts();
        shards.put("west", posts(0, 100, "west"));
        shards.put("east", posts(10, 50, "east"));
        assertThat(posts.page(0, 10)).as("the ten best, all of them on west").extracting(Post::title)
                .hasSize(10).containsOnly("west");
    }

    @Test
    void aLaterPageGoesOnWhereTheEarlierEnded() {
        ScatterGather posts = posts();
        List<Post> all = hundred();
        assertThat(posts.page(10, 5)).as("posts 10 to 14 of a hundred on four shards").isEqualTo(all.subList(10, 15));
        assertThat(posts.page(96, 10)).as("posts 96 to 105 of a hundred: four").isEqualTo(all.subList(96, 100));
        assertThat(posts.page(100, 10)).as("posts from number 100 on, of a hundred").isEmpty();
    }

    @Test
    void aLaterPageMayBeOnOneShardAsWell() {
        ScatterGather posts = posts();
        shards.put("west", posts(0, 100, "west"));
        shards.put("east", new Post(99, 1, "east"));
        assertThat(posts.page(4, 3)).as("posts 4 to 6, which are posts 4 to 6 of west").extracting(Post::id)
                .containsExactly(4L, 5L, 6L);
        assertThat(posts.page(10, 3)).as("the eleventh post, the first of east").extracting(Post::id)
                .containsExactly(99L);
    }

    @Test
    void ofEqualScoresTheSmallestIdIsFirst() {
        ScatterGather posts = posts();
        shards.put("west", new Post(1, 7, "a"));
        shards.put("north", new Post(2, 7, "b"));
        shards.put("east", new Post(3, 7, "c"));
        shards.put("west", new Post(4, 7, "d"));
        assertThat(posts.page(0, 4)).as("four posts of equal score on three shards").extracting(Post::id)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(posts.page(1, 2)).as("the second and the third of them").extracting(Post::id)
                .containsExactly(2L, 3L);
    }

    @Test
    void thePageBehindAPostBeginsWithTheNext() {
        ScatterGather posts = posts();
        List<Post> all = hundred();
        assertThat(posts.after(all.get(41), 10)).as("ten posts behind the one at 41").isEqualTo(all.subList(42, 52));
        assertThat(posts.after(all.get(99), 10)).as("posts from number 100 on, of a hundred").isEmpty();
        Post gone = all.get(50);
        shards.all().forEach(shard -> shard.execute("DELETE FROM posts WHERE id = " + gone.id()));
        assertThat(posts.after(gone, 10)).as("behind a post that has been deleted").isEqualTo(all.subList(51, 61));
    }

    @Test
    void thePageBehindAPostHasThoseOfEqualScore() {
        ScatterGather posts = posts();
        shards.put("west", new Post(1, 7, "a"));
        shards.put("north", new Post(2, 7, "b"));
        shards.put("west", new Post(3, 7, "c"));
        assertThat(posts.after(new Post(1, 7, "a"), 5)).as("behind the first of three with equal score")
                .extracting(Post::id).containsExactly(2L, 3L);
    }

    @Test
    void postsAreCountedOnAllShards() {
        ScatterGather posts = posts();
        assertThat(posts.count()).as("posts on four empty shards").isZero();
        hundred();
        assertThat(posts.count()).as("posts on four shards").isEqualTo(100);
    }

    @Test
    void aShardThatFailsIsNamed() {
        ScatterGather posts = posts();
        hundred();
        shards.named("south").execute("DROP TABLE posts");
        for (Question question : QUESTIONS) {
            assertThatThrownBy(() -> question.ask(posts), "%s, while south has no table", question)
                    .hasCauseInstanceOf(SQLException.class)
                    .isInstanceOfSatisfying(ShardFailedException.class, failed -> assertThat(failed.shard())
                            .as("the shard that failed").isEqualTo("south"));
        }
    }

    @Test
    void ofSeveralShardsThatFailOneIsNamedWithItsOwnFailure() {
        Map<String, DataSource> sources = shards.dataSources();
        for (String name : List.of("south", "west")) {
            sources.put(name, failing(new SQLException("of " + name)));
        }
        ScatterGather posts = new ScatterGather(sources, Runnable::run);
        for (Question question : QUESTIONS) {
            assertThatThrownBy(() -> question.ask(posts), "%s, while south and west are down", question)
                    .isInstanceOfSatisfying(ShardFailedException.class, failed -> {
                        assertThat(failed.shard()).as("a shard that failed").isIn("south", "west");
                        assertThat(failed.getCause()).as("what %s threw", failed.shard())
                                .hasMessage("of " + failed.shard());
                    });
        }
    }

    @Test
    void whateverAShardThrowsIsTheCause() {
        for (Throwable thrown : List.of(new SQLException("down"), new SQLException("gone",
                new IllegalStateException("reset")), new IllegalStateException("closed"),
                new StackOverflowError("deep"))) {
            Map<String, DataSource> sources = shards.dataSources();
            sources.put("south", failing(thrown));
            ScatterGather posts = new ScatterGather(sources, Runnable::run);
            for (Question question : QUESTIONS) {
                assertThatThrownBy(() -> question.ask(posts), "%s, while south throws %s", question, thrown)
                        .isInstanceOf(ShardFailedException.class)
                        .satisfies(failed -> assertThat(failed.getCause()).as("the cause").isSameAs(thrown));
            }
        }
    }

    /** Every call of JDBC to south fails, one after another. */
    @Test
    void whereverAShardFailsThereIsNoAnswerAndNothingStaysOpen() {
        shards.put("south", new Post(1, 10, "a"), new Post(2, 20, "b"));
        shards.put("north", new Post(3, 15, "c"));
        for (Question question : QUESTIONS) {
            Object answer = question.ask(posts());
            FaultSweep.of(shards.named("south"), () -> { }, source -> question.ask(new ScatterGather(
                    Map.of("south", source, "north", shards.named("north").dataSource()), Runnable::run)))
                    .comingAt(Isolation.REPEATABLE_READ, true)
                    .failing(List.of(Fault.refused("53100"), Fault.connectionLost(), Fault.runtimeException(),
                            Fault.error()))
                    .ask(outcome -> {
                        if (outcome.thrown() == null) {
                            assertThat(outcome.result()).as("an answer is complete").isEqualTo(answer);
                            assertThat(outcome.injected().keySet().stream()
                                    .map(call -> outcome.calls().get(call - 1).method()))
                                    .as("what may fail although there is an answer: a close, and nothing else")
                                    .allMatch(method -> method.endsWith(".close"));
                        } else {
                            assertThat(outcome.thrown()).as("what is thrown when a shard fails")
                                    .isInstanceOfSatisfying(ShardFailedException.class, failed -> assertThat(
                                            failed.shard()).as("the shard that failed").isEqualTo("south"));
                            assertThat(outcome.thrown().getCause().getMessage()).as("the cause is what south threw")
                                    .startsWith("injected");
                        }
                    });
        }
    }

    @Test
    void connectionsAreClosed() {
        List<ObservedShard> observed = new ArrayList<>();
        Map<String, DataSource> sources = new HashMap<>();
        shards.dataSources().forEach((name, source) -> {
            ObservedShard shard = ObservedShard.of(source);
            observed.add(shard);
            sources.put(name, shard.dataSource());
        });
        ScatterGather posts = new ScatterGather(sources, Runnable::run);
        hundred();
        for (Question question : QUESTIONS) {
            question.ask(posts);
            assertThat(observed).as("open connections of each shard after %s", question)
                    .extracting(ObservedShard::openConnections).containsOnly(0);
        }
    }

    @Test
    void allShardsAreAskedBeforeAnyHasAnswered() throws Exception {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        ScatterGather posts = new ScatterGather(shards.dataSources(), tasks::add);
        hundred();
        for (Question question : QUESTIONS) {
            Object answer = question.ask(posts());
            CompletableFuture<Object> asked = CompletableFuture.supplyAsync(() -> question.ask(posts));
            List<Runnable> waiting = new ArrayList<>();
            for (int shard = 0; shard < 4; shard++) {
                Runnable task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(task).as("%s: %d of four shards are asked, and the executor has not yet run any task",
                        question, shard).isNotNull();
                waiting.add(task);
            }
            Collections.reverse(waiting);
            waiting.forEach(Runnable::run);
            assertThat(asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s, once the tasks have run, the last one first", question).isEqualTo(answer);
            assertThat(tasks).as("tasks beyond one a shard, of %s", question).isEmpty();
        }
    }

    @Test
    void eachShardIsAskedOnce() {
        ScatterGather posts = posts();
        hundred();
        posts.page(20, 10);
        assertThat(shards.all()).as("statements of one page, on each shard").extracting(shard ->
                shard.statements().count()).containsOnly(1);
        posts.after(new Post(1, 50, "a"), 10);
        posts.count();
        assertThat(shards.all()).as("statements of a page, the page behind a post, and a count").extracting(shard ->
                shard.statements().count()).containsOnly(3);
    }

    /** The rows in the answers count, also those that nobody has looked at. */
    @Test
    void aShardGivesNoMoreThanIsNeeded() {
        for (int ten = 0; ten < 10; ten++) {
            shards.put("west", posts(10 * ten, 100 - 10 * ten, "west"));
            shards.put("east", posts(1_000 + 10 * ten, 100 - 10 * ten, "east"));
        }
        assertThat(rowsOfWest(posts -> posts.page(5, 10))).as("rows that west gives for posts 5 to 14")
                .isLessThanOrEqualTo(15);
        assertThat(rowsOfWest(posts -> posts.page(0, 1))).as("rows that west gives for the best post")
                .isLessThanOrEqualTo(1);
        assertThat(rowsOfWest(posts -> posts.after(new Post(49, 51, "west"), 10)))
                .as("rows that west gives for ten posts behind the fiftieth").isLessThanOrEqualTo(10);
        assertThat(rowsOfWest(ScatterGather::count)).as("rows that west gives for a count").isLessThanOrEqualTo(1);
    }

    @Test
    void anOffsetMayBeHuge() {
        ScatterGather posts = posts();
        List<Post> all = hundred();
        assertThat(posts.page(Integer.MAX_VALUE, 10)).as("far behind the last post").isEmpty();
        assertThat(posts.page(Integer.MAX_VALUE, Integer.MAX_VALUE)).as("as far as one can ask").isEmpty();
        assertThat(posts.page(98, Integer.MAX_VALUE)).as("all that is behind 98 of a hundred")
                .isEqualTo(all.subList(98, 100));
        assertThat(posts.page(0, Integer.MAX_VALUE)).as("all of a hundred").isEqualTo(all);
        assertThat(posts.after(all.get(0), Integer.MAX_VALUE)).as("all behind the first of a hundred")
                .isEqualTo(all.subList(1, 100));
    }

    @Test
    void scoresAndIdsMayBeAnyNumbers() {
        List<Post> sorted = new ArrayList<>();
        int number = 0;
        for (int score : new int[] {Integer.MAX_VALUE, 2_000_000_000, 1, 0, -1, -2_000_000_000, Integer.MIN_VALUE}) {
            for (long id : new long[] {Long.MIN_VALUE, -3_000_000_000L, -50, 0, 100, 3_000_000_000L,
                Long.MAX_VALUE - 48}) {
                Post post = new Post(id + number, score, "post " + number++);
                sorted.add(post);
                shards.put(List.of("north", "east", "south", "west").get(number % 4), post);
            }
        }
        sorted.sort(Post.BEST_FIRST);
        ScatterGather posts = posts();
        assertThat(posts.page(0, 100)).as("49 posts with scores and ids of all sizes").isEqualTo(sorted);
        for (int last = 0; last < sorted.size(); last++) {
            assertThat(posts.after(sorted.get(last), 3)).as("three posts behind %s", sorted.get(last))
                    .isEqualTo(sorted.subList(last + 1, Math.min(last + 4, sorted.size())));
        }
        assertThat(posts.after(new Post(Long.MAX_VALUE, Integer.MIN_VALUE, ""), 3)).as("behind the last there can be")
                .isEmpty();
        assertThat(posts.after(new Post(Long.MIN_VALUE, Integer.MAX_VALUE, ""), 100))
                .as("behind the first there can be").isEqualTo(sorted.subList(1, sorted.size()));
    }

    /** With one post a shard, the answers that are merged are as far apart as numbers can be. */
    @Test
    void theShardsMayBeFarApart() {
        List<Post> byScore = List.of(new Post(4, Integer.MAX_VALUE, "west"), new Post(1, 2_000_000_000, "north"),
                new Post(2, -2_000_000_000, "east"), new Post(3, Integer.MIN_VALUE, "south"));
        byScore.forEach(post -> shards.put(post.title(), post));
        assertThat(posts().page(0, 4)).as("four posts with scores that are far apart").isEqualTo(byScore);
        shards.clear();
        List<Post> byId = List.of(new Post(Long.MIN_VALUE, 7, "east"), new Post(1, 7, "west"),
                new Post(3_000_000_000L, 7, "north"), new Post(Long.MAX_VALUE, 7, "south"));
        byId.forEach(post -> shards.put(post.title(), post));
        assertThat(posts().page(0, 4)).as("four posts of equal score with ids that are far apart").isEqualTo(byId);
    }

    @Test
    void aTitleMayBeAnyText() {
        List<Post> sorted = new ArrayList<>();
        for (String title : OddNames.ALL) {
            Post post = new Post(sorted.size(), 5, title.isEmpty() ? "" : title + " 'quoted'; -- \"x\"");
            sorted.add(post);
            shards.put(sorted.size() % 2 == 0 ? "west" : "north", post);
        }
        assertThat(posts().page(0, 100)).as("posts with titles of all kinds").isEqualTo(sorted);
        assertThat(posts().after(sorted.get(0), 100)).as("those behind the first")
                .isEqualTo(sorted.subList(1, sorted.size()));
    }

    @Test
    void postsMayBeMoreThanAnIntCanCount() {
        shards.put("north", new Post(1, 10, "a"), new Post(2, 10, "b"), new Post(3, 10, "c"), new Post(4, 10, "d"));
        shards.put("east", new Post(5, 10, "e"));
        shards.put("south", new Post(6, 10, "f"));
        Map<String, DataSource> counting = new HashMap<>();
        shards.dataSources().forEach((name, source) ->
                counting.put(name, ObservedShard.multiplying(source, 1 << 30).dataSource()));
        assertThat(new ScatterGather(counting, Runnable::run).count())
                .as("posts on four shards that say there are 2³⁰ for each").isEqualTo(6L << 30);
        counting.keySet().retainAll(List.of("east", "south"));
        assertThat(new ScatterGather(counting, Runnable::run).count())
                .as("posts on two shards with 2³⁰ each").isEqualTo(2L << 30);
    }

    @Test
    void theShardsAreCopied() {
        Map<String, DataSource> given = shards.dataSources();
        ScatterGather posts = new ScatterGather(given, Runnable::run);
        List<Post> all = hundred();
        given.remove("west");
        given.put("east", given.get("north"));
        assertThat(posts.page(0, 100)).as("the posts of the shards that there were when it was made").isEqualTo(all);
        assertThat(posts.count()).as("the posts of these shards").isEqualTo(100);
        given.clear();
        assertThat(posts.after(all.get(0), 100)).as("all posts behind the first").isEqualTo(all.subList(1, 100));
    }

    @Test
    void oneShardIsEnough() {
        Database north = shards.named("north");
        ScatterGather posts = new ScatterGather(Map.of("north", north.dataSource()), Runnable::run);
        shards.put("north", new Post(1, 10, "a"));
        assertThat(posts.page(0, 10)).as("the posts of the only shard").containsExactly(new Post(1, 10, "a"));
    }

    @Test
    void badInputIsRefused() {
        ScatterGather posts = posts();
        for (int bad : new int[] {-1, -5, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> posts.page(bad, 10), "an offset of %d", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + bad);
        }
        for (int bad : new int[] {0, -1, -5, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> posts.page(7, bad), "a page of %d posts", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + bad);
            assertThatThrownBy(() -> posts.after(new Post(1, 1, "a"), bad), "a page of %d posts behind another", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + bad);
        }
        assertThatThrownBy(() -> posts.after(null, 10), "a page behind null").isInstanceOf(NullPointerException.class);
        assertThat(shards.all()).as("statements that bad input has sent").extracting(shard ->
                shard.statements().count()).containsOnly(0);
    }

    @Test
    void badShardsAreRefused() {
        new ScatterGather(shards.dataSources(), Runnable::run);
        assertThatThrownBy(() -> new ScatterGather(Map.of(), Runnable::run), "no shard")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScatterGather(null, Runnable::run), "shards that are null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ScatterGather(shards.dataSources(), null), "an executor that is null")
                .isInstanceOf(NullPointerException.class);
        Map<String, DataSource> withNull = shards.dataSources();
        withNull.put("mars", null);
        assertThatThrownBy(() -> new ScatterGather(withNull, Runnable::run), "a shard that is null")
                .isInstanceOf(NullPointerException.class);
        Map<String, DataSource> unnamed = shards.dataSources();
        unnamed.put(null, unnamed.get("north"));
        assertThatThrownBy(() -> new ScatterGather(unnamed, Runnable::run), "a name that is null")
                .isInstanceOf(NullPointerException.class);
    }

    /** What can be asked, of posts such as those of {@link #hundred}. */
    private enum Question {
        PAGE("page(1, 3)", posts -> posts.page(1, 3)),
        AFTER("after a post of score 19", posts -> posts.after(new Post(0, 19, "a"), 3)),
        COUNT("count()", ScatterGather::count);

        private final String text;
        private final Function<ScatterGather, Object> call;

        Question(String text, Function<ScatterGather, Object> call) {
            this.text = text;
            this.call = call;
        }

        Object ask(ScatterGather posts) {
            return call.apply(posts);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** How many rows west gives to answer a question. */
    private int rowsOfWest(Function<ScatterGather, Object> question) {
        ObservedShard west = ObservedShard.of(shards.named("west").dataSource());
        Map<String, DataSource> sources = shards.dataSources();
        sources.put("west", west.dataSource());
        question.apply(new ScatterGather(sources, Runnable::run));
        return west.given();
    }

    /** A shard that throws when somebody connects. */
    private static DataSource failing(Throwable thrown) {
        return (DataSource) Proxy.newProxyInstance(ScatterGatherTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw thrown;
                });
    }

    private ScatterGather posts() {
        return new ScatterGather(shards.dataSources(), Runnable::run);
    }

    /** Ten posts, from an id and a score on. */
    private static Post[] posts(int id, int score, String title) {
        return IntStream.range(0, 10).mapToObj(number -> new Post(id + number, score - number, title))
                .toArray(Post[]::new);
    }

    /** A hundred posts on all shards, many of equal score, in the order of pages. */
    private List<Post> hundred() {
        List<Post> posts = IntStream.range(0, 100)
                .mapToObj(id -> new Post(id, (int) Long.remainderUnsigned(KeyHash.mix(id), 20), "post " + id))
                .sorted(Post.BEST_FIRST).toList();
        shards.spread(posts);
        return posts;
    }
}
