package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;

class ScatterGatherTest {

    private static final int PATIENCE_SECONDS = 10;

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
        assertThatExceptionOfType(ShardFailedException.class).as("a page without south would be wrong")
                .isThrownBy(() -> posts.page(0, 3)).withCauseInstanceOf(SQLException.class)
                .satisfies(failed -> assertThat(failed.shard()).as("the shard that failed").isEqualTo("south"));
        assertThatExceptionOfType(ShardFailedException.class).as("so would the page behind a post")
                .isThrownBy(() -> posts.after(new Post(1, 50, "a"), 3))
                .satisfies(failed -> assertThat(failed.shard()).as("the shard that failed").isEqualTo("south"));
        assertThatExceptionOfType(ShardFailedException.class).as("and the count").isThrownBy(posts::count)
                .satisfies(failed -> assertThat(failed.shard()).as("the shard that failed").isEqualTo("south"));
    }

    @Test
    void allShardsAreAskedBeforeAnyHasAnswered() throws Exception {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        ScatterGather posts = new ScatterGather(shards.dataSources(), tasks::add);
        List<Post> all = hundred();
        CompletableFuture<List<Post>> page = CompletableFuture.supplyAsync(() -> posts.page(0, 3));
        List<Runnable> asked = new ArrayList<>();
        for (int shard = 0; shard < 4; shard++) {
            Runnable task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(task).as("%d of four shards are asked, and the executor has not yet run any task", shard)
                    .isNotNull();
            asked.add(task);
        }
        asked.forEach(Runnable::run);
        assertThat(page.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the page, once the tasks have run")
                .isEqualTo(all.subList(0, 3));
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

    @Test
    void aShardGivesNoMoreThanIsNeeded() {
        Map<String, Integer> read = new TreeMap<>();
        ScatterGather posts = new ScatterGather(shards.dataSources(read), Runnable::run);
        for (int ten = 0; ten < 10; ten++) {
            shards.put("west", posts(10 * ten, 100 - 10 * ten, "west"));
        }
        assertThat(posts.page(5, 10)).as("posts 5 to 14, all of them on west").hasSize(10);
        assertThat(read.get("west")).as("of a hundred posts on west, those read for posts 5 to 14").isLessThan(16);
        read.clear();
        assertThat(posts.after(new Post(49, 51, "west"), 10)).as("ten posts behind the fiftieth").hasSize(10);
        assertThat(read.get("west")).as("of a hundred posts on west, those read for ten behind the fiftieth")
                .isLessThan(11);
    }

    @Test
    void anOffsetMayBeHuge() {
        ScatterGather posts = posts();
        hundred();
        assertThat(posts.page(Integer.MAX_VALUE, 10)).as("far behind the last post").isEmpty();
        assertThat(posts.page(98, Integer.MAX_VALUE)).as("all that is behind 98 of a hundred").hasSize(2);
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
        assertThatIllegalArgumentException().as("a negative offset").isThrownBy(() -> posts.page(-1, 10))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().as("a page of none").isThrownBy(() -> posts.page(0, 0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().as("a page of fewer than none")
                .isThrownBy(() -> posts.after(new Post(1, 1, "a"), -5)).withMessageContaining("-5");
        assertThatNullPointerException().as("behind nothing").isThrownBy(() -> posts.after(null, 10));
        assertThatIllegalArgumentException().as("no shard")
                .isThrownBy(() -> new ScatterGather(Map.of(), Runnable::run));
        assertThatNullPointerException().as("shards are not null")
                .isThrownBy(() -> new ScatterGather(null, Runnable::run));
        assertThatNullPointerException().as("an executor is not null")
                .isThrownBy(() -> new ScatterGather(shards.dataSources(), null));
        assertThat(shards.all()).as("statements that bad input has sent").extracting(shard ->
                shard.statements().count()).containsOnly(0);
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
