package katas.transactions;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done within a transaction. It may be done more than once, and must touch nothing but the database.
 *
 * @param <T> the type of its result
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it.
     *
     * @param connection a connection whose transaction is begun and ended by others
     * @return the result, which may be null
     * @throws SQLException if the database refuses
     */
    T on(Connection connection) throws SQLException;
}
