package katas.cachepatterns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The tables of this chapter in H2, each with the interface that the caches want. */
final class H2Tables implements AutoCloseable {

    private final Database database = Database.fresh(Engine.H2);

    /** What is done in a transaction. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    H2Tables() {
        database.execute("CREATE TABLE product (id VARCHAR(100) PRIMARY KEY, text VARCHAR(100), "
                        + "version BIGINT NOT NULL)",
                "CREATE TABLE ledger (number BIGINT PRIMARY KEY, id VARCHAR(100) NOT NULL, text VARCHAR(100), "
                        + "place BIGINT GENERATED ALWAYS AS IDENTITY)");
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement.executeUpdate();
        }
    }

    private static Versioned<String> row(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT version, text FROM product WHERE id = ?")) {
            select.setString(1, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? new Versioned<>(found.getLong(1), Optional.ofNullable(found.getString(2)))
                        : new Versioned<>(0, Optional.empty());
            }
        }
    }

    private static Versioned<String> change(Connection connection, String key, String text) throws SQLException {
        if (update(connection, "UPDATE product SET text = ?, version = version + 1 WHERE id = ?", text, key) == 0) {
            update(connection, "INSERT INTO product (id, text, version) VALUES (?, ?, 1)", key, text);
        }
        return row(connection, key);
    }

    /** The rows, with their versions counted. */
    VersionedStore<String> versioned() {
        return new VersionedStore<>() {
            @Override
            public Versioned<String> load(String key) {
                return inTransaction(connection -> row(connection, key));
            }

            @Override
            public Versioned<String> save(String key, Optional<String> text) {
                return inTransaction(connection -> change(connection, key, text.orElse(null)));
            }
        };
    }

    /** The rows alone. */
    Store<String> plain() {
        VersionedStore<String> versioned = versioned();
        return new Store<>() {
            @Override
            public Optional<String> load(String key) {
                return versioned.load(key).row();
            }

            @Override
            public void save(String key, String text) {
                versioned.save(key, Optional.of(text));
            }

            @Override
            public void delete(String key) {
                versioned.save(key, Optional.empty());
            }
        };
    }

    /** The rows, and a ledger of the numbers that were applied. */
    NumberedStore<String> numbered() {
        Store<String> plain = plain();
        return new NumberedStore<>() {
            @Override
            public Optional<String> load(String key) {
                return plain.load(key);
            }

            @Override
            public void apply(Write<String> write) {
                inTransaction(connection -> {
                    String text = write.row().orElse(null);
                    // The ledger's key decides; who comes second finds the number there.
                    if (update(connection, "INSERT INTO ledger (number, id, text) SELECT ?, ?, ? WHERE NOT EXISTS "
                            + "(SELECT 1 FROM ledger WHERE number = ?)", write.number(), write.key(), text,
                            write.number()) == 1) {
                        change(connection, write.key(), text);
                    }
                    return null;
                });
            }
        };
    }

    /** Takes all rows out. */
    void empty() {
        database.execute("DELETE FROM product", "DELETE FROM ledger");
    }

    /** What was applied to a key, in the order in which it was. */
    List<String> ledger(String key) {
        return database.query(row -> RowText.of(Optional.ofNullable(row.getString(1))),
                "SELECT text FROM ledger WHERE id = ? ORDER BY place", key);
    }

    @Override
    public void close() {
        database.close();
    }
}
