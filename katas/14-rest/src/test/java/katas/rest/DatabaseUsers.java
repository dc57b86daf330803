package katas.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import testkit.sql.Database;

/** Users on H2. Each step is one statement, except that a change reads the row, locks it, and then writes it. */
final class DatabaseUsers implements Users {

    private static final String TAKEN = "23505";

    private final Database database;

    /** Makes the table. */
    DatabaseUsers(Database database) {
        this.database = database;
        database.execute("CREATE TABLE users (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                + "name VARCHAR NOT NULL, email VARCHAR UNIQUE)");
    }

    @Override
    public List<User> all() {
        return step(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, name, email FROM users ORDER BY id");
                    ResultSet rows = select.executeQuery()) {
                List<User> users = new ArrayList<>();
                while (rows.next()) {
                    users.add(user(rows));
                }
                return users;
            }
        });
    }

    @Override
    public Optional<User> find(long id) {
        return step(connection -> selected(connection, "SELECT id, name, email FROM users WHERE id = ?", id));
    }

    @Override
    public User add(String name, Optional<String> email) {
        return step(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO users (name, email) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, name);
                insert.setString(2, email.orElse(null));
                written(insert, email);
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return new User(keys.getLong(1), name, email);
                }
            }
        });
    }

    @Override
    public Optional<User> update(long id, UnaryOperator<User> change) {
        return step(connection -> {
            Optional<User> user = selected(connection, "SELECT id, name, email FROM users WHERE id = ? FOR UPDATE", id)
                    .map(change);
            if (user.isPresent()) {
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE users SET name = ?, email = ? WHERE id = ?")) {
                    update.setString(1, user.get().name());
                    update.setString(2, user.get().email().orElse(null));
                    update.setLong(3, id);
                    written(update, user.get().email());
                }
            }
            return user;
        });
    }

    @Override
    public boolean remove(long id) {
        return step(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE id = ?")) {
                delete.setLong(1, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    @FunctionalInterface
    private interface Step<T> {

        T take(Connection connection) throws SQLException;
    }

    /** A transaction. H2 rolls back what was not committed when the connection is closed. */
    private <T> T step(Step<T> step) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            T answer = step.take(connection);
            connection.commit();
            return answer;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private static Optional<User> selected(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(user(rows)) : Optional.empty();
            }
        }
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(row.getLong(1), row.getString(2), Optional.ofNullable(row.getString(3)));
    }

    private static void written(PreparedStatement statement, Optional<String> email) throws SQLException {
        try {
            statement.executeUpdate();
        } catch (SQLException failure) {
            if (TAKEN.equals(failure.getSQLState())) {
                throw new EmailTakenException(email.orElseThrow());
            }
            throw failure;
        }
    }
}
