package katas.cap;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores the token as nineteen digits in front of the text, and lets reads and writes share one way to change both. */
public final class FencedStore {

    private static final int DIGITS = 19;

    private final SharedRegisters leases;
    private final SharedRegisters texts;
    private final Duration life;
    private final Supplier<String> holders;

    public FencedStore(SharedRegisters leases, SharedRegisters texts, Duration life, Supplier<String> holders) {
        Objects.requireNonNull(leases);
        Objects.requireNonNull(texts);
        Objects.requireNonNull(holders);
        if (life.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a lease must live a millisecond at least, and not " + life);
        }
        this.leases = leases;
        this.texts = texts;
        this.life = life;
        this.holders = holders;
    }

    public Optional<Lease> acquire(String resource) {
        Objects.requireNonNull(resource);
        String holder = Objects.requireNonNull(holders.get());
        boolean done = false;
        try {
            Optional<Lease> lease = Optional.empty();
            if (leases.putIfAbsent(resource + "/lease", holder, life)) {
                Lease drawn = new Lease(resource, holder, leases.increment(resource + "/number"));
                if (holder.equals(leases.get(resource + "/lease"))) {
                    lease = Optional.of(drawn);
                }
            }
            done = true;
            return lease;
        } finally {
            if (!done) {
                try {
                    leases.removeIfEqual(resource + "/lease", holder);
                } catch (RuntimeException | Error alsoSilent) {
                    // What was thrown first is what the caller gets.
                }
            }
        }
    }

    public boolean release(Lease lease) {
        return leases.removeIfEqual(lease.resource() + "/lease", lease.holder());
    }

    public String read(Lease lease) {
        return change(lease, stored -> stored);
    }

    public void write(Lease lease, String text) {
        Objects.requireNonNull(text);
        change(lease, stored -> "=" + text);
    }

    /** Changes what comes after the token, in one step with the token; returns the text before it. */
    private String change(Lease lease, UnaryOperator<String> change) {
        String key = lease.resource() + "/text";
        while (true) {
            String cell = texts.get(key);
            long newest = cell == null ? 0 : Long.parseLong(cell.substring(0, DIGITS));
            if (newest > lease.token()) {
                throw new StaleTokenException(lease.resource(), lease.token(), newest);
            }
            String stored = cell == null ? "" : cell.substring(DIGITS);
            String changed = String.format("%019d", lease.token()) + change.apply(stored);
            if (changed.equals(cell) || texts.compareAndSet(key, cell, changed)) {
                return stored.isEmpty() ? null : stored.substring(1);
            }
        }
    }
}
