package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Trusts the CHECK of the table and the finally block. PostgreSQL aborts the transaction when a CHECK fails; H2 aborts
 * the statement only, and setting auto-commit commits the rest: the receiver keeps what nobody paid.
 *
 * Caught by: TransferTest.tooLittleMoneyChangesNothing
 * Caught by: TransferTest.theConnectionGoesBackAsItCame
 * Caught by: TransferTest.theLastMoneyIsPaidOnce
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
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        lock(connection, Math.min(from, to));
        lock(connection, Math.max(from, to));
        add(connection, to, amount);
        try {
            add(connection, from, -amount);
        } catch (SQLException refused) {
            throw new InsufficientFundsException(from);
        }
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
