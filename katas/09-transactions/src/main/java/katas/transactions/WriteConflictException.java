package katas.transactions;

import java.util.Objects;

/** The commit was refused: another transaction was first to commit a write of the same key. Run it again. */
public final class WriteConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Object key;

    /**
     * Says which key both have written.
     *
     * @param key the key, not null
     */
    public WriteConflictException(Object key) {
        super("another transaction has written " + key + " and committed first");
        this.key = Objects.requireNonNull(key);
    }

    /**
     * The key that both have written.
     *
     * @return the key
     */
    public Object key() {
        return key;
    }
}
