package katas.sharding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/**
 * Plain future tasks, and one large sort of all that has come back: a few lines for what a merge does with fewer
 * comparisons. The page behind a post is asked for by its row of values, the score with its sign turned.
 */
public final class ScatterGather {

    private final Map<String, DataSource> shards;
    private final Executor executor;

    public ScatterGather(Map<String, DataSource> shards, Executor executor) {
        this.shards = Map.copyOf(shards);
        this.executor = Objects.requireNonNull(executor, "executor");
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("no shards");
        }
    }

    public List<Post> page(int offset, int limit) {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("not a page: offset " + offset + ", limit " + limit);
        }
        long needed = Math.addExact((long) offset, limit);
        String sql = "SELECT id, score, title FROM posts ORDER BY score DESC, id LIMIT " + needed;
        return sorted(ask(sql)).stream().skip(offset).limit(limit).toList();
    }

    public List<Post> after(Post last, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("not a page: limit " + limit);
        }
        String sql = "SELECT id, score, title FROM posts WHERE (-CAST(score AS BIGINT), id) > ("
                + -(long) last.score() + ", " + last.id()
                + ") ORDER BY score DESC, id LIMIT " + limit;
        return sorted(ask(sql)).stream().limit(limit).toList();
    }

    public long count() {
        return ask("SELECT COUNT(*), 0, '' FROM posts").stream().mapToLong(Post::id).sum();
    }

    private static List<Post> sorted(List<Post> posts) {
        posts.sort(Post.BEST_FIRST);
        return posts;
    }

    private List<Post> ask(String sql) {
        Map<String, FutureTask<List<Post>>> tasks = new LinkedHashMap<>();
        shards.forEach((name, shard) -> tasks.put(name, new FutureTask<>(question(shard, sql))));
        tasks.values().forEach(executor::execute);
        List<Post> all = new ArrayList<>();
        for (Map.Entry<String, FutureTask<List<Post>>> task : tasks.entrySet()) {
            try {
                all.addAll(task.getValue().get());
            } catch (ExecutionException failed) {
                throw new ShardFailedException(task.getKey(), failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ShardFailedException(task.getKey(), interrupted);
            }
        }
        return all;
    }

    private static Callable<List<Post>> question(DataSource shard, String sql) {
        return () -> {
            try (Connection connection = shard.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        };
    }

    private static List<Post> read(ResultSet rows) throws SQLException {
        List<Post> posts = new ArrayList<>();
        while (rows.next()) {
            posts.add(new Post(rows.getLong(1), rows.getInt(2), rows.getString(3)));
        }
        return posts;
    }
}
