package katas.transactions;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Who is on call in a hospital. A doctor may leave, but never the last one of a shift.
 *
 * <p>The tables are {@code shift (id BIGINT PRIMARY KEY)} and
 * {@code on_call (shift_id BIGINT NOT NULL, doctor VARCHAR(40) NOT NULL, PRIMARY KEY (shift_id, doctor))}; a row of
 * {@code on_call} says that a doctor is on call.
 *
 * <p>Whatever other rosters do at the same time, in this process or in another, on H2 and on PostgreSQL: a shift that
 * has had a doctor has one ever after, and no call fails because of another one: it waits. The connections come at READ
 * COMMITTED. Other programs change the tables only through a roster.
 *
 * <p>A call that fails while it reads or writes, be it with an exception or an {@code Error}, changes nothing. Whether
 * one has made its change that fails at its end, when it commits, rolls back, sets its connection back or closes it, is
 * left open; it has made all of it or nothing.
 *
 * <p>Every call takes one connection from the source and closes it, also when it fails, with no transaction left open
 * and in auto-commit mode, as it came. A connection that cannot be rolled back or set back is closed all the same.
 * Thread-safe.
 *
 * <p>Source: the example is that of M. J. Cahill, U. Röhm, A. D. Fekete, <i>Serializable isolation for snapshot
 * databases</i>, SIGMOD 2008.
 */
public final class OnCallRoster {

    /**
     * Keeps the roster in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public OnCallRoster(DataSource source) {
        throw new UnsupportedOperationException("TODO: new OnCallRoster");
    }

    /**
     * Puts a doctor on call.
     *
     * @param shift the number of the shift
     * @param doctor the doctor, at most 40 characters; not null
     * @return whether that is new: false if the doctor was on call
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws NullPointerException if {@code doctor} is null
     * @throws SQLException if the database refuses
     */
    public boolean join(long shift, String doctor) throws SQLException {
        throw new UnsupportedOperationException("TODO: OnCallRoster.join");
    }

    /**
     * Lets a doctor go, if another one stays.
     *
     * @param shift the number of the shift
     * @param doctor the doctor, not null
     * @return whether the doctor has left: false, and nothing has changed, if the doctor was not on call or was the
     *     last one
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws NullPointerException if {@code doctor} is null
     * @throws SQLException if the database refuses
     */
    public boolean leave(long shift, String doctor) throws SQLException {
        throw new UnsupportedOperationException("TODO: OnCallRoster.leave");
    }
}
