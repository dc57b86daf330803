package katas.sharding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * Answers questions that are about the posts of all shards, in the order of {@link Post#BEST_FIRST}: a page by its
 * offset, the page behind a post, and how many there are. Each post is on one shard; which one is not known here.
 *
 * <p>Each call sends one statement to each shard. All of them are handed to the executor before any answer is waited
 * for; in which order and on which threads the tasks then run does not matter. A shard is asked for no more posts than
 * are needed: offset + limit of them for a page by its offset, limit for the page behind a post, and none to count.
 *
 * <p>An answer is complete, or there is none: if a shard fails, with an exception or an error, so does the call, with
 * the shard's name. Only if nothing but a close fails, the answer may be given all the same. Each connection is closed,
 * whatever happens, by the task that opened it or by the call, and auto-commit and isolation level are as they came.
 * Shards are not read at the same instant, so that a post that changes during the call may be seen as it was or as it
 * is. Nothing is promised, and nothing tested, about a waiting thread that is interrupted or an executor that refuses a
 * task.
 *
 * <p>Immutable, so that threads may share it.
 *
 * @see <a href="https://doi.org/10.1145/375551.375567">Fagin, Lotem and Naor, Optimal Aggregation Algorithms for
 *     Middleware, 2001</a>
 */
public final class ScatterGather {

    /**
     * Makes it.
     *
     * @param shards the databases by the names of the shards, at least one, not null; copied
     * @param executor runs the questions, one task a shard, not null; it may run a task in the calling thread
     * @throws NullPointerException if an argument, or something in it, is null
     * @throws IllegalArgumentException if there is no shard
     */
    public ScatterGather(Map<String, DataSource> shards, Executor executor) {
        throw new UnsupportedOperationException("TODO: new ScatterGather");
    }

    /**
     * A page by its offset.
     *
     * @param offset how many posts come before it, not negative
     * @param limit how many posts it may have, at least 1
     * @return the posts in order, fewer than the limit only if there are no more; not to be modified
     * @throws IllegalArgumentException if {@code offset} is negative or {@code limit} below 1; the message shows it
     * @throws ShardFailedException if a shard fails; its cause is what the shard threw
     */
    public List<Post> page(int offset, int limit) {
        throw new UnsupportedOperationException("TODO: ScatterGather.page");
    }

    /**
     * The page behind a post, which need not be there any more.
     *
     * @param last the last post of the page before, not null
     * @param limit how many posts the page may have, at least 1
     * @return the posts that come after it in order, fewer than the limit only if there are no more; not to be modified
     * @throws NullPointerException if {@code last} is null
     * @throws IllegalArgumentException if {@code limit} is below 1; the message shows it
     * @throws ShardFailedException if a shard fails; its cause is what the shard threw
     */
    public List<Post> after(Post last, int limit) {
        throw new UnsupportedOperationException("TODO: ScatterGather.after");
    }

    /**
     * How many posts there are on all shards.
     *
     * @return the number
     * @throws ShardFailedException if a shard fails; its cause is what the shard threw
     */
    public long count() {
        throw new UnsupportedOperationException("TODO: ScatterGather.count");
    }
}
