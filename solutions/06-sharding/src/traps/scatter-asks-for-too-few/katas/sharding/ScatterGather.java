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
 * Asks each shard for its part of the posts, as if the best were spread evenly. When they are all on one shard, the
 * rest of the page comes from the others, and is wrong.
 *
 * <p>Caught by: ScatterGatherTest.theBestMayAllBeOnOneShard
 * Caught by: ScatterGatherTest.aLaterPageGoesOnWhereTheEarlierEnded
 * Caught by: ScatterGatherTest.aLaterPageMayBeOnOneShardAsWell
 * Caught by: ScatterGatherTest.ofEqualScoresTheSmallestIdIsFirst
 * Caught by: ScatterGatherTest.allShardsAreAskedBeforeAnyHasAnswered
 * Caught by: ScatterGatherTest.aShardGivesNoMoreThanIsNeeded
 */
public final class ScatterGather {

    private static final String SELECT = "SELECT id, score, title FROM posts ";
    private static final String BEST_FIRST = "ORDER BY score DESC, id FETCH FIRST ? ROWS ONLY";

    private final Map<String, DataSource> shards;
    private final Executor executor;

    public ScatterGather(Map<String, DataSource> shards, Executor executor) {
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("there must be a shard at least, not " + shards);
        }
        this.shards = new TreeMap<>(Map.copyOf(shards));
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    public List<Post> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        long needed = ((long) offset + limit + shards.size() - 1) / shards.size();
        return merged(ask(connection -> posts(connection, SELECT + BEST_FIRST, needed)))
                .skip(offset).limit(limit).toList();
    }

    public List<Post> after(Post last, int limit) {
        Objects.requireNonNull(last, "last");
        requireLimit(limit);
        String behind = SELECT + "WHERE score < ? OR score = ? AND id > ? " + BEST_FIRST;
        return merged(ask(connection -> posts(connection, behind, last.score(), last.score(), last.id(), limit)))
                .limit(limit).toList();
    }

    public long count() {
        return ask(ScatterGather::count).stream().mapToLong(Long::longValue).sum();
    }

    private <T> List<T> ask(Question<T> question) {
        Map<String, CompletableFuture<T>> asked = new TreeMap<>();
        shards.forEach((name, shard) ->
                asked.put(name, CompletableFuture.supplyAsync(() -> answer(shard, question), executor)));
        List<T> answers = new ArrayList<>();
        asked.forEach((name, answer) -> {
            try {
                answers.add(answer.join());
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause();
                throw new ShardFailedException(name, cause instanceof Wrapped ? cause.getCause() : cause);
            }
        });
        return answers;
    }

    private static <T> T answer(DataSource shard, Question<T> question) {
        try (Connection connection = shard.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new Wrapped(failure);
        }
    }

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

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private record Rest(Post head, Iterator<Post> tail) {
    }

    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrapped(SQLException cause) {
            super(cause);
        }
    }
}
