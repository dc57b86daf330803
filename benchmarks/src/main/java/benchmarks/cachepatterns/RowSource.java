package benchmarks.cachepatterns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import redis.clients.jedis.RedisClient;
import testkit.redis.RedisDatabase;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The places from which the same row can be read, from the nearest to the farthest. */
public enum RowSource {

    /** A map in this process. */
    CAFFEINE("Caffeine in this process", 0) {
        @Override
        UnaryOperator<String> filledWith(Map<String, String> rows) {
            Cache<String, String> cache = Caffeine.newBuilder().maximumSize(2L * rows.size()).build();
            cache.putAll(rows);
            return cache::getIfPresent;
        }
    },
    /** SQL in this process. */
    H2("H2 in this process", 0) {
        @Override
        UnaryOperator<String> filledWith(Map<String, String> rows) {
            return database(Engine.H2, rows);
        }
    },
    /** Another process on this machine, with a simple protocol. */
    REDIS("Redis on this machine", 1) {
        @Override
        UnaryOperator<String> filledWith(Map<String, String> rows) {
            RedisClient client = RedisDatabase.fresh().client();
            rows.forEach(client::set);
            return client::get;
        }
    },
    /** Another process on this machine, with SQL. */
    POSTGRESQL("PostgreSQL on this machine", 1) {
        @Override
        UnaryOperator<String> filledWith(Map<String, String> rows) {
            return database(Engine.POSTGRESQL, rows);
        }
    };

    private final String title;
    private final int roundTrips;

    RowSource(String title, int roundTrips) {
        this.title = title;
        this.roundTrips = roundTrips;
    }

    /**
     * Opens the source, which stays open as long as this JVM runs.
     *
     * @param rows what it is to hold, by key
     * @return reads the row of a key
     */
    abstract UnaryOperator<String> filledWith(Map<String, String> rows);

    /** How often a read goes over the network and back. */
    int roundTrips() {
        return roundTrips;
    }

    private static UnaryOperator<String> database(Engine engine, Map<String, String> rows) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE product (id VARCHAR(20) PRIMARY KEY, text VARCHAR(200) NOT NULL)");
        return unchecked(() -> {
            // The driver's own, without what counts statements for the tests.
            Connection connection = database.dataSource().getConnection().getMetaData().getConnection();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO product VALUES (?, ?)")) {
                for (Map.Entry<String, String> row : rows.entrySet()) {
                    insert.setString(1, row.getKey());
                    insert.setString(2, row.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            PreparedStatement select = connection.prepareStatement("SELECT text FROM product WHERE id = ?");
            return key -> unchecked(() -> {
                select.setString(1, key);
                try (ResultSet found = select.executeQuery()) {
                    found.next();
                    return found.getString(1);
                }
            });
        });
    }

    /** Something that SQL may refuse. */
    private interface Sql<T> {
        T get() throws SQLException;
    }

    private static <T> T unchecked(Sql<T> sql) {
        try {
            return sql.get();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
