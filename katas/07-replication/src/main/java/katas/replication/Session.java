package katas.replication;

import java.util.Objects;
import java.util.Optional;

/**
 * What a router remembers of one user: how far he has seen, and the transaction that he is in. What has been seen can
 * be sent to him, in a cookie for instance, and come back with the next request, to any router. Not thread-safe: a
 * session does one thing at a time.
 *
 * @param <C> what reads and writes are made with, such as a connection
 */
public final class Session<C> {

    private Position seen;
    private boolean unsure;
    private C transaction;

    /** Begins a session that has seen nothing. */
    public Session() {
    }

    /**
     * Goes on with a session.
     *
     * @param seen what {@link #seen} said, not null
     * @throws NullPointerException if it is null
     */
    public Session(Position seen) {
        this.seen = Objects.requireNonNull(seen, "seen");
    }

    /**
     * How far the session has seen: what it has written and read so far was written up to there.
     *
     * @return a position; nothing if the session has seen nothing
     */
    public Optional<Position> seen() {
        return Optional.ofNullable(seen);
    }

    /**
     * Remembers how far it has seen.
     *
     * @param position where a node was that has shown it something, not null
     * @throws NullPointerException if it is null
     */
    public void sees(Position position) {
        this.seen = Objects.requireNonNull(position, "position");
    }

    /**
     * Whether it may have written something behind the position that it has seen.
     *
     * @return whether it is unsure
     */
    public boolean isUnsure() {
        return unsure;
    }

    /**
     * Remembers whether it may have written something behind that position.
     *
     * @param unsure whether it is unsure
     */
    public void setUnsure(boolean unsure) {
        this.unsure = unsure;
    }

    /**
     * The transaction that it is in.
     *
     * @return what the transaction's reads and writes are made with; nothing if it is in none
     */
    public Optional<C> transaction() {
        return Optional.ofNullable(transaction);
    }

    /**
     * Remembers the transaction that it is in.
     *
     * @param connection what the transaction's reads and writes are made with; null if it is in none
     */
    public void setTransaction(C connection) {
        this.transaction = connection;
    }
}
