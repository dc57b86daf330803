package testkit.sql;

import java.util.SortedMap;

/** A statement as it is told: with the values of its parameters in place of the question marks. */
final class BoundSql {

    private BoundSql() {
    }

    /**
     * Fills in the values.
     *
     * @param sql the statement
     * @param parameters the values by their numbers, from 1; a question mark without one stays
     * @return the statement on one line, to be read by people
     */
    static String of(String sql, SortedMap<Integer, Object> parameters) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int number = 0;
        for (char each : sql.replaceAll("\\s+", " ").strip().toCharArray()) {
            quoted ^= each == '\'';
            if (each == '?' && !quoted && parameters.containsKey(++number)) {
                text.append(literal(parameters.get(number)));
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    private static String literal(Object value) {
        return value == null ? "NULL" : value instanceof Number || value instanceof Boolean ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
