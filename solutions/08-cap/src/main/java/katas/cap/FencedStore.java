package katas.cap;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grants leases on resources, one at a time for each, and keeps a text for each resource which only the latest of its
 * holders can change.
 *
 * <p>A lease ends when it is released or when its life is over, by a clock that its holder does not see. So a holder
 * may go on after the end. What keeps it from doing harm is its <i>fencing token</i>: a resource remembers the newest
 * token that it has been read or written with, in one step with doing so, and refuses every older one from then on.
 * Nothing else is asked: as long as no newer token has been seen, a holder is served although its lease has ended, and
 * to read and to write makes no call to where leases are kept.
 *
 * <p>A lease is granted only if it had not ended when its token was drawn. So of two leases that were granted, the one
 * that began later has the greater token, and whoever holds a resource now has the greatest of all.
 *
 * <p>Leases and texts may be kept in the same registers or in different ones. Processes that use equal registers and
 * lives share all leases and texts. Resources do not meet, whatever characters their names have. A text comes back
 * unchanged, whatever characters it has. If registers throw, whatever it is, the same exception or error is thrown;
 * what was asked for has then been done once or not at all, and a lease that may have been taken is given back if its
 * registers answer to that. Thread-safe.
 *
 * <p>Source: M. Kleppmann, <i>How to do distributed locking</i>, 2016; C. Gray, D. Cheriton, <i>Leases</i>, SOSP 1989.
 */
public final class FencedStore {

    private static final char NONE = '-';
    private static final char SOME = '+';

    private final SharedRegisters leases;
    private final SharedRegisters texts;
    private final Duration life;
    private final Supplier<String> holders;

    /**
     * Makes a store.
     *
     * @param leases where leases and their numbers are kept; not null
     * @param texts where texts are kept; not null, and may be {@code leases}
     * @param life after which time a lease ends by itself; at least a millisecond
     * @param holders gives the holder of a lease, a text that nobody else gets in any process, each time it is asked;
     *     not null
     * @throws IllegalArgumentException if {@code life} is below a millisecond; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public FencedStore(SharedRegisters leases, SharedRegisters texts, Duration life, Supplier<String> holders) {
        this.leases = Objects.requireNonNull(leases, "leases");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.holders = Objects.requireNonNull(holders, "holders");
        this.life = life;
        if (life.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("life must be at least a millisecond, not " + life);
        }
    }

    /**
     * Tries to get a lease, and does not wait.
     *
     * @param resource what for; not null
     * @return the lease; empty if somebody else has one that has not ended, or this one ended before it was granted
     * @throws NullPointerException if {@code resource} is null, or the supplier of holders gives null; then no lease
     *     is taken
     * @throws RuntimeException what the supplier of holders threw; no lease is taken
     * @throws SharedRegistersException if {@code leases} do not answer
     */
    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = Objects.requireNonNull(holders.get(), "holder");
        try {
            if (!leases.putIfAbsent(key, holder, life)) {
                return Optional.empty();
            }
            long token = leases.increment("token:" + resource);
            // If the lease is still there now, it was there when the token was drawn: nobody else has this name.
            return holder.equals(leases.get(key)) ? Optional.of(new Lease(resource, holder, token)) : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, holder);
            throw thrown;
        }
    }

    /**
     * Ends a lease. One that was granted where other registers are used is none here, and counts as ended; to read or
     * write with such a one is a mistake that nobody notices.
     *
     * @param lease the lease, granted by this store or by one that shares its registers; not null
     * @return whether it had not ended before
     * @throws NullPointerException if {@code lease} is null
     * @throws SharedRegistersException if {@code leases} do not answer; the lease may then have ended or not
     */
    public boolean release(Lease lease) {
        return leases.removeIfEqual(leaseKey(lease.resource()), lease.holder());
    }

    /**
     * Reads the text of a resource. From then on older tokens are refused.
     *
     * @param lease the lease, granted by this store or by one that shares its registers; not null
     * @return the text, or null if none has been written
     * @throws NullPointerException if {@code lease} is null
     * @throws StaleTokenException if the resource has seen a newer token; the message contains both
     * @throws SharedRegistersException if {@code texts} do not answer
     */
    public String read(Lease lease) {
        while (true) {
            String cell = cell(lease);
            if (tokenOf(cell) == lease.token()) {
                return textOf(cell);
            }
            // A read that leaves no mark lets an older holder write under the reader, who then writes over that.
            if (store(lease, cell, textOf(cell))) {
                return textOf(cell);
            }
        }
    }

    /**
     * Writes the text of a resource. From then on older tokens are refused.
     *
     * @param lease the lease, granted by this store or by one that shares its registers; not null
     * @param text the text; not null
     * @throws NullPointerException if an argument is null
     * @throws StaleTokenException if the resource has seen a newer token, and nothing was written; the message contains
     *     both
     * @throws SharedRegistersException if {@code texts} do not answer
     */
    public void write(Lease lease, String text) {
        Objects.requireNonNull(text, "text");
        boolean stored;
        do {
            stored = store(lease, cell(lease), text);
        } while (!stored);
    }

    private void giveBack(String key, String holder) {
        try {
            leases.removeIfEqual(key, holder);
        } catch (RuntimeException | Error silent) {
            // It goes by itself, and the caller has an exception to learn of.
        }
    }

    /** What is stored for the lease's resource, if its token is not too old for that. */
    private String cell(Lease lease) {
        String cell = texts.get(textKey(lease));
        if (tokenOf(cell) > lease.token()) {
            throw new StaleTokenException(lease.resource(), lease.token(), tokenOf(cell));
        }
        return cell;
    }

    /** Stores a token with a text or with none, if nothing has changed since the cell was read. */
    private boolean store(Lease lease, String cell, String text) {
        return texts.compareAndSet(textKey(lease), cell, lease.token() + (text == null ? "" + NONE : SOME + text));
    }

    private static String leaseKey(String resource) {
        return "lease:" + Objects.requireNonNull(resource, "resource");
    }

    private static String textKey(Lease lease) {
        return "text:" + lease.resource();
    }

    private static long tokenOf(String cell) {
        return cell == null ? 0 : Long.parseLong(cell.substring(0, endOfToken(cell)));
    }

    private static String textOf(String cell) {
        return cell == null || cell.charAt(endOfToken(cell)) == NONE ? null : cell.substring(endOfToken(cell) + 1);
    }

    private static int endOfToken(String cell) {
        int end = 0;
        while (Character.isDigit(cell.charAt(end))) {
            end++;
        }
        return end;
    }
}
