package katas.replication;

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

    /** Makes a register that nobody has written. Any write stays against it. */
    public LwwRegister() {
        throw new UnsupportedOperationException("TODO: new LwwRegister");
    }

    /**
     * What was written last.
     *
     * @return the value; nothing if nobody has written, or the last write cleared the register
     */
    public Optional<V> value() {
        throw new UnsupportedOperationException("TODO: LwwRegister.value");
    }

    /**
     * When and where that was.
     *
     * @return the stamp of the last write or clear; nothing if there was none
     */
    public Optional<Stamp> stamp() {
        throw new UnsupportedOperationException("TODO: LwwRegister.stamp");
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
        throw new UnsupportedOperationException("TODO: LwwRegister.write");
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
        throw new UnsupportedOperationException("TODO: LwwRegister.clear");
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
        throw new UnsupportedOperationException("TODO: LwwRegister.merge");
    }

    /**
     * Whether the other is a register with the same stamp and an equal value.
     *
     * @param other anything, may be null
     * @return whether it is
     */
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("TODO: LwwRegister.equals");
    }

    /**
     * A hash of stamp and value.
     *
     * @return the same for equal registers
     */
    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("TODO: LwwRegister.hashCode");
    }

    /**
     * The value and the stamp, for people to read.
     *
     * @return in no format that is promised
     */
    @Override
    public String toString() {
        throw new UnsupportedOperationException("TODO: LwwRegister.toString");
    }
}
