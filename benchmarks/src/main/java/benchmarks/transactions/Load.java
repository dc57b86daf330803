package benchmarks.transactions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One kata in use by many clients at once, and what must hold all the while. Thread-safe. */
interface Load {

    /** The kata. */
    String kata();

    /** The tables, and what is in them at the start. */
    List<String> tables();

    /** Whether the kata may be given connections at SERIALIZABLE. */
    boolean worksAtSerializable();

    /** Chooses what a client does next. */
    Operation next(Client client);

    /** What must hold at every commit, seen through the database. */
    void inspect(Connection connection) throws SQLException;

    /** What must hold when all have stopped. The clock may be moved on. */
    void settle(Client client) throws SQLException;

    /**
     * A call of the kata.
     *
     * @param text the call as it would be written
     * @param call calls
     */
    record Operation(String text, Call call) {
    }

    /** Calls a kata. */
    @FunctionalInterface
    interface Call {

        /**
         * Calls it once, and notes what must be so because of it.
         *
         * @return whether it did something: done, or refused
         * @throws SQLException if the kata throws it
         * @throws InvariantViolation if the answer is wrong
         */
        Tally.Event once() throws SQLException;
    }

    /** The first row of a query, as numbers. */
    static long[] numbers(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }
}
