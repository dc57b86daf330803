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
 * A transfer that fails, for whatever reason, leaves every balance as it was.
 *
 * <p>Every transfer takes one connection from the source and closes it, also when it fails, with no transaction left
 * open and in auto-commit mode, as it came. It works at whatever level of isolation from READ COMMITTED up the
 * connections come with; from REPEATABLE READ up the database may refuse one of two that collide, and that refusal is
 * thrown. Thread-safe.
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
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                pay(connection, from, to, amount);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
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
