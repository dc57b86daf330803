package katas.sharding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import testkit.sql.Database;
import testkit.sql.Engine;

/** Four databases with a table of posts in each. */
final class FourShards implements AutoCloseable {

    private final Map<String, Database> databases = new TreeMap<>();

    FourShards() {
        for (String name : List.of("north", "east", "south", "west")) {
            Database database = Database.fresh(Engine.H2);
            database.execute("CREATE TABLE posts (id BIGINT PRIMARY KEY, score INT NOT NULL, title VARCHAR NOT NULL)",
                    "CREATE INDEX best ON posts (score DESC, id)");
            databases.put(name, database);
        }
    }

    Map<String, DataSource> dataSources() {
        Map<String, DataSource> sources = new HashMap<>();
        databases.forEach((name, database) -> sources.put(name, database.dataSource()));
        return sources;
    }

    Database named(String name) {
        return databases.get(name);
    }

    Collection<Database> all() {
        return databases.values();
    }

    /** Puts posts on one shard. */
    void put(String shard, Post... posts) {
        for (Post post : posts) {
            named(shard).execute("INSERT INTO posts VALUES (%d, %d, '%s')".formatted(post.id(), post.score(),
                    post.title().replace("'", "''")));
        }
    }

    /** Puts posts on the shards that their hashes say. */
    void spread(Collection<Post> posts) {
        List<String> names = new ArrayList<>(databases.keySet());
        posts.stream().collect(Collectors.groupingBy(post -> Long.remainderUnsigned(KeyHash.mix(post.id()), 4)))
                .forEach((shard, some) -> put(names.get(shard.intValue()), some.toArray(Post[]::new)));
    }

    /** Deletes all posts. */
    void clear() {
        all().forEach(database -> database.execute("DELETE FROM posts"));
    }

    @Override
    public void close() {
        all().forEach(Database::close);
    }
}
