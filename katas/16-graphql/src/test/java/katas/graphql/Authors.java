package katas.graphql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A hundred authors in a database, by their ids. */
final class Authors implements BatchSource<Integer, String>, AutoCloseable {

    private final Database database;

    Authors(Engine engine) {
        this.database = Database.fresh(engine);
        database.execute("CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(50))",
                "INSERT INTO authors SELECT x, 'Zoë ' || x FROM SYSTEM_RANGE(0, 99)");
    }

    @Override
    public List<Loaded<Integer, String>> load(List<Integer> keys) {
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        try (Connection connection = database.dataSource().getConnection(); PreparedStatement statement =
                connection.prepareStatement("SELECT id, name FROM authors WHERE id IN (" + marks + ") ORDER BY id")) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setInt(i + 1, keys.get(i));
            }
            List<Loaded<Integer, String>> loaded = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loaded.add(new Loaded.Found<>(rows.getInt(1), rows.getString(2)));
                }
            }
            return loaded;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** How many statements were sent. */
    int statements() {
        return database.statements().count();
    }

    @Override
    public void close() {
        database.close();
    }
}
