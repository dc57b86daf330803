package katas.replication;

import java.util.Objects;
import java.util.Optional;

/**
 * A value that several nodes write, each to its own copy, and of which the last write stays when copies are merged.
 *
 * <p>Each write gets a stamp, and a register is the value and the stamp of one write. Of two writes the one with the
 * greater time stays; if the times are equal, the one whose node's name is greater by {@link String#compareTo}. That is
 * the same at every node, so copies that have merged the same writes are equal, in whatever order they came and however
 * often. To clear a register is a write as well, whose value is that there is none.
 *
 * <p>A write comes after what its register holds, whatever the clock says: its time is the clock's, or, if that is not
 * greater than the time that the register holds, that time plus 1. So a write is never lost to one that it replaced,
 * not even if the clock of the node that wrote before runs ahead. Of writes that did not know of each other, one is
 * lost.
 *
 * <p>A node writes to its latest copy, so no two writes have the same stamp. Registers never change: what the methods
 * make is another one. Constant time and memory. Thread-safe.
 *
 * <p>Source: M. Shapiro and others, <i>A comprehensive study of Convergent and Commutative Replicated Data Types</i>,
 * 2011, specification 8.
 *
 * @param <V> the type of values
 */
public final class LwwRegister<V> {

    /** Null as long as nobody has written. */
    private final Stamp stamp;
    /** Null where there is none. */
    private final V value;

    /** Makes a register that nobody has written. Any write stays against it. */
    public LwwRegister() {
        this(null, null);
    }

    private LwwRegister(Stamp stamp, V value) {
        this.stamp = stamp;
        this.value = value;
    }

    /**
     * What was written last.
     *
     * @return the value; nothing if nobody has written, or the last write cleared the register
     */
    public Optional<V> value() {
        return Optional.ofNullable(value);
    }

    /**
     * When and where that was.
     *
     * @return the stamp of the last write or clear; nothing if there was none
     */
    public Optional<Stamp> stamp() {
        return Optional.ofNullable(stamp);
    }

    /**
     * The register after a write.
     *
     * @param node the name of the node that writes, not null
     * @param now what the node's clock says; any number
     * @param value the new value, not null
     * @return a register with this value and a stamp of the node
     * @throws ArithmeticException if the register holds the time {@link Long#MAX_VALUE}, after which there is none; the
     *     message contains the name of the node whose time that was
     * @throws NullPointerException if {@code node} or {@code value} is null, whatever the register holds
     */
    public LwwRegister<V> write(String node, long now, V value) {
        Objects.requireNonNull(value, "value");
        return new LwwRegister<>(next(node, now), value);
    }

    /**
     * The register after a write that leaves it without a value.
     *
     * @param node the name of the node that clears, not null
     * @param now what the node's clock says; any number
     * @return a register without a value, with a stamp of the node
     * @throws ArithmeticException if the register holds the time {@link Long#MAX_VALUE}, after which there is none; the
     *     message contains the name of the node whose time that was
     * @throws NullPointerException if {@code node} is null, whatever the register holds
     */
    public LwwRegister<V> clear(String node, long now) {
        return new LwwRegister<>(next(node, now), null);
    }

    private Stamp next(String node, long now) {
        if (stamp == null || now > stamp.time()) {
            return new Stamp(now, node);
        }
        if (stamp.time() == Long.MAX_VALUE) {
            Objects.requireNonNull(node, "node");
            throw new ArithmeticException("there is no time after that of " + stamp.node() + ", Long.MAX_VALUE");
        }
        return new Stamp(stamp.time() + 1, node);
    }

    /**
     * The register that has seen what either has seen.
     *
     * @param other a copy, not null
     * @return the one of both whose write stays; where nobody has written to either, one that nobody has written
     * @throws IllegalArgumentException if both have the same stamp, and values that are not equal, or one has a value
     *     and the other was cleared: then a node has written to an older copy than its latest. The message contains the
     *     node and the time
     * @throws NullPointerException if {@code other} is null
     */
    public LwwRegister<V> merge(LwwRegister<V> other) {
        if (other.stamp == null || stamp == null) {
            return other.stamp == null ? this : other;
        }
        if (stamp.equals(other.stamp) && !Objects.equals(value, other.value)) {
            throw new IllegalArgumentException(stamp + " is the stamp of two writes: " + value() + " and "
                    + other.value());
        }
        int byTime = Long.compare(stamp.time(), other.stamp.time());
        int order = byTime != 0 ? byTime : stamp.node().compareTo(other.stamp.node());
        return order >= 0 ? this : other;
    }

    /**
     * Whether the other is a register with the same stamp and an equal value.
     *
     * @param other anything, may be null
     * @return whether it is
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof LwwRegister<?> register && Objects.equals(stamp, register.stamp)
                && Objects.equals(value, register.value);
    }

    /**
     * A hash of stamp and value.
     *
     * @return the same for equal registers
     */
    @Override
    public int hashCode() {
        return Objects.hash(stamp, value);
    }

    /**
     * The value and the stamp, for people to read.
     *
     * @return in no format that is promised
     */
    @Override
    public String toString() {
        return stamp == null ? "never written" : value() + " by " + stamp.node() + " at " + stamp.time();
    }
}
