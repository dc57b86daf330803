package katas.pagination;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A statement of SQL or a part of one, with the values that belong to it. The values never stand in the text: there is
 * a question mark in the place of each.
 *
 * @param text the text
 * @param parameters a {@link Long}, an {@link Integer} or a {@link String} for each question mark, in their order
 */
public record Sql(String text, List<Object> parameters) {

    /** A condition that every row fulfills. */
    public static final Sql EVERY_ROW = new Sql("1 = 1", List.of());

    /**
     * Makes a piece of SQL.
     *
     * @throws NullPointerException if an argument or a parameter is null
     */
    public Sql {
        if (text == null) {
            throw new NullPointerException("text");
        }
        parameters = List.copyOf(parameters);
    }

    /**
     * Runs a query on a connection of its own.
     *
     * @param dataSource where to get the connection, not null
     * @return the rows, in the order in which they came; the names of columns are in small letters
     * @throws IllegalStateException if the database refuses
     */
    public List<Row> query(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused " + text + ": " + e.getMessage(), e);
        }
    }

    private static List<Row> rows(ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns; i++) {
                Object value = result.getObject(i);
                values.put(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                        value instanceof Number number ? (Object) number.longValue() : result.getString(i));
            }
            rows.add(new Row(values));
        }
        return rows;
    }
}
