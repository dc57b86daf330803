package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Moves money between accounts, all of it or nothing.
 *
 * <p>The accounts are rows of {@code account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL CHECK (balance >= 0))}.
 * Balances are in cents.
 *
 * <p>Whatever other transfers do at the same time, in this process or in another:
 * <ul>
 * <li>the sum of all balances stays the same, and none is ever below 0;
 * <li>no transfer fails because of another one that only wants some of the same accounts: it waits. Transfers never
 *     wait for each other in a circle.
 * </ul>
 *
 * <p>A transfer that fails before its commit has returned, be it with an exception or an {@code Error}, leaves every
 * balance as it was; what failed first is thrown as it came, whatever else fails after it. There is one exception: if
 * the answer to the commit is lost, the money may have moved all the same. Once the commit has returned, the transfer
 * stands: an exception while the connection is set back or closed is not thrown.
 *
 * <p>Every transfer takes one connection from the source and closes it, also when it fails, with no transaction left
 * open, in auto-commit mode and at the level of isolation at which it came. A connection that cannot be rolled back or
 * set back is closed all the same. Transfers work at every level from READ COMMITTED up; from REPEATABLE READ up the
 * database may refuse one of two that collide, and that refusal is thrown. Thread-safe.
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
     * Moves an amount from one account to another. If it could be refused for several reasons, any of them will do.
     *
     * @param from the account that pays
     * @param to the account that receives, another one
     * @param amount how much, in cents; at least 1
     * @throws IllegalArgumentException if {@code amount} is below 1 or both accounts are the same; the message contains
     *     the amount or the account
     * @throws NoSuchAccountException if one of the accounts does not exist
     * @throws InsufficientFundsException if both exist and the balance of {@code from} is below {@code amount}
     * @throws SQLException if the database refuses, for instance a balance that would be greater than
     *     {@code Long.MAX_VALUE}; or if the answer to the commit is lost
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

    /** Locks both rows, the lower number first, so that no two transfers wait for each other in a circle. */
    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        long lower = lock(connection, Math.min(from, to));
        long higher = lock(connection, Math.max(from, to));
        if ((from < to ? lower : higher) < amount) {
            throw new InsufficientFundsException(from);
        }
        add(connection, from, -amount);
        add(connection, to, amount);
    }

    private static long lock(Connection connection, long account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT balance FROM account WHERE id = ? FOR UPDATE")) {
            select.setLong(1, account);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchAccountException(account);
                }
                return row.getLong(1);
            }
        }
    }

    private static void add(Connection connection, long account, long amount) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET balance = balance + ? WHERE id = ?")) {
            update.setLong(1, amount);
            update.setLong(2, account);
            update.executeUpdate();
        }
    }
}
