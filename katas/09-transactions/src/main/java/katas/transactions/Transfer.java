package katas.transactions;

import java.sql.SQLException;
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

    /**
     * Moves money in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public Transfer(DataSource source) {
        throw new UnsupportedOperationException("TODO: new Transfer");
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
        throw new UnsupportedOperationException("TODO: Transfer.move");
    }
}
