package katas.sharding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
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

    private static final String SELECT = "SELECT id, score, title FROM posts ";
    private static final String BEST_FIRST = "ORDER BY score DESC, id FETCH FIRST ? ROWS ONLY";

    private final Map<String, DataSource> shards;
    private final Executor executor;

    /**
     * Makes it.
     *
     * @param shards the databases by the names of the shards, at least one, not null; copied
     * @param executor runs the questions, one task a shard, not null; it may run a task in the calling thread
     * @throws NullPointerException if an argument, or something in it, is null
     * @throws IllegalArgumentException if there is no shard
     */
    public ScatterGather(Map<String, DataSource> shards, Executor executor) {
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("there must be a shard at least, not " + shards);
        }
        this.shards = new TreeMap<>(Map.copyOf(shards));
        this.executor = Objects.requireNonNull(executor, "executor");
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
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        // The posts of the page may all be on one shard, and so may those before it. A sum of two ints may overflow.
        long needed = (long) offset + limit;
        return merged(ask(connection -> posts(connection, SELECT + BEST_FIRST, needed)))
                .skip(offset).limit(limit).toList();
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
        Objects.requireNonNull(last, "last");
        requireLimit(limit);
        String behind = SELECT + "WHERE score < ? OR score = ? AND id > ? " + BEST_FIRST;
        return merged(ask(connection -> posts(connection, behind, last.score(), last.score(), last.id(), limit)))
                .limit(limit).toList();
    }

    /**
     * How many posts there are on all shards.
     *
     * @return the number
     * @throws ShardFailedException if a shard fails; its cause is what the shard threw
     */
    public long count() {
        return ask(ScatterGather::count).stream().mapToLong(Long::longValue).sum();
    }

    /** Scatters a question and gathers the answers, all of them. */
    private <T> List<T> ask(Question<T> question) {
        Map<String, CompletableFuture<T>> asked = new TreeMap<>();
        shards.forEach((name, shard) ->
                asked.put(name, CompletableFuture.supplyAsync(() -> answer(shard, question), executor)));
        List<T> answers = new ArrayList<>();
        asked.forEach((name, answer) -> {
            try {
                answers.add(answer.join());
            } catch (CompletionException failed) {
                throw new ShardFailedException(name, failed.getCause().getCause());
            }
        });
        return answers;
    }

    private static <T> T answer(DataSource shard, Question<T> question) {
        try (Connection connection = shard.getConnection()) {
            return question.ask(connection);
        } catch (SQLException | RuntimeException | Error failure) {
            throw new Wrapped(failure);
        }
    }

    /** Merges sorted lists: the best of their heads is the best of all. */
    private static Stream<Post> merged(List<List<Post>> sorted) {
        PriorityQueue<Rest> rests = new PriorityQueue<>(Comparator.comparing(Rest::head, Post.BEST_FIRST));
        sorted.forEach(posts -> advance(posts.iterator(), rests));
        return Stream.generate(() -> {
            Rest best = rests.remove();
            advance(best.tail, rests);
            return best.head;
        }).limit(sorted.stream().mapToLong(List::size).sum());
    }

    private static void advance(Iterator<Post> posts, PriorityQueue<Rest> rests) {
        if (posts.hasNext()) {
            rests.add(new Rest(posts.next(), posts));
        }
    }

    private static List<Post> posts(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            List<Post> posts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    posts.add(new Post(rows.getLong("id"), rows.getInt("score"), rows.getString("title")));
                }
            }
            return posts;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM posts");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
    }

    /** What is asked of each shard. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The best post of a shard that has not been taken, and those behind it. */
    private record Rest(Post head, Iterator<Post> tail) {
    }

    /** Carries whatever a shard throws out of a task, as it is. */
    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrapped(Throwable cause) {
            super(cause);
        }
    }
}
