package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Does not read first: each update carries its condition, and the lower account number comes first. Only when an
 * update changes nothing does it look why.
 */
public final class Transfer {

    private final DataSource source;

    /**
     * Moves money in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public Transfer(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Moves an amount from one account to another.
     *
     * @param from the account that pays
     * @param to the account that receives, another one
     * @param amount how much, in cents; at least 1
     * @throws IllegalArgumentException if {@code amount} is below 1 or both accounts are the same; the message contains
     *     the amount or the account
     * @throws NoSuchAccountException if one of the accounts does not exist
     * @throws InsufficientFundsException if both exist and the balance of {@code from} is below {@code amount}
     * @throws SQLException if the database refuses
     */
    public void move(long from, long to, long amount) throws SQLException {
        if (amount < 1) {
            throw new IllegalArgumentException("the amount must be at least 1, not " + amount);
        }
        if (from == to) {
            throw new IllegalArgumentException("account " + from + " cannot pay itself");
        }
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            pay(connection, from, to, amount);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
    }

    /** Takes everything back. If that fails, nothing is set back: auto-commit, once on, would commit what is open. */
    private static void undo(Connection connection, Throwable failure) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    /** Throws no exception: the commit has returned, and whoever saw one would believe that it had not. */
    private static void release(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        add(connection, Math.min(from, to), from < to ? -amount : amount, from, to);
        add(connection, Math.max(from, to), from < to ? amount : -amount, from, to);
    }

    private static void add(Connection connection, long account, long amount, long from, long to)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET balance = balance + ? WHERE id = ? AND balance >= ?")) {
            update.setLong(1, amount);
            update.setLong(2, account);
            update.setLong(3, -amount);
            if (update.executeUpdate() == 0) {
                requireAccount(connection, from);
                requireAccount(connection, to);
                throw new InsufficientFundsException(from);
            }
        }
    }

    private static void requireAccount(Connection connection, long account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM account WHERE id = ?")) {
            select.setLong(1, account);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchAccountException(account);
                }
            }
        }
    }
}
