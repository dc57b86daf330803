package katas.replication;

import java.util.Set;

/**
 * A set that several nodes change, each its own copy, and whose copies can be merged: an observed-remove set. An
 * element is in it if somebody has added it and nobody who knew of that add has removed it.
 *
 * <p>Each add is an event of its own. To remove an element cancels the adds of it that are known here; one that is not,
 * for instance because it was made elsewhere at the same time, stays. So of an add and a remove that do not know of
 * each other the add wins, and an element that was removed can be added again. To add an element that is in the set is
 * an event, too: it takes the place of the adds that are known.
 *
 * <p><b>Merging.</b> A merge brings together all adds and all cancellations that either set knows. It does not matter
 * in which order sets are merged, how they are grouped, or how often one comes. What is cancelled stays cancelled, even
 * where the add is heard of after its cancellation.
 *
 * <p><b>Deltas.</b> {@link #addDelta} and {@link #removeDelta} make a set that knows nothing but what this one step
 * changes. It can be sent in place of the whole. A set that it is merged into learns of this step, and of no other: it
 * loses no element because the delta lacks it, and it is not taken to know what came before. Deltas, too, come in any
 * order, and several can be merged before they are sent.
 *
 * <p>A node adds to its latest set, which knows all that the node has added. Sets never change: what the methods make
 * is another one. {@link #contains} takes constant time, everything else linear. A set that knows all adds of each node
 * up to some number takes memory in its elements, the adds of each that are not cancelled, and the nodes, however much
 * was removed. Thread-safe.
 *
 * <p>Source: P. Almeida, A. Shoker, C. Baquero, <i>Delta State Replicated Data Types</i>, 2018, figure 8.
 *
 * @param <E> the type of elements, with {@code equals} and {@code hashCode}
 */
public final class OrSet<E> {

    /** Makes a set without elements that knows of no add. */
    public OrSet() {
        throw new UnsupportedOperationException("TODO: new OrSet");
    }

    /**
     * Whether an element is in the set.
     *
     * @param element an element, not null
     * @return whether it is
     * @throws NullPointerException if {@code element} is null
     */
    public boolean contains(E element) {
        throw new UnsupportedOperationException("TODO: OrSet.contains");
    }

    /**
     * All elements.
     *
     * @return a copy in any order, which changes nothing here if it can be changed at all
     */
    public Set<E> elements() {
        throw new UnsupportedOperationException("TODO: OrSet.elements");
    }

    /**
     * The set after an add.
     *
     * @param node the name of the node that adds, not null
     * @param element what is added, not null
     * @return this merged with {@link #addDelta} of the same
     * @throws NullPointerException if an argument is null
     */
    public OrSet<E> add(String node, E element) {
        throw new UnsupportedOperationException("TODO: OrSet.add");
    }

    /**
     * What an add changes.
     *
     * @param node the name of the node that adds, not null
     * @param element what is added, not null
     * @return a set that knows the new add, and that it cancels the adds of the element that are known here
     * @throws NullPointerException if an argument is null
     */
    public OrSet<E> addDelta(String node, E element) {
        throw new UnsupportedOperationException("TODO: OrSet.addDelta");
    }

    /**
     * The set after a removal.
     *
     * @param element what is removed, not null; nothing happens if it is not in the set
     * @return this merged with {@link #removeDelta} of the same
     * @throws NullPointerException if {@code element} is null
     */
    public OrSet<E> remove(E element) {
        throw new UnsupportedOperationException("TODO: OrSet.remove");
    }

    /**
     * What a removal changes.
     *
     * @param element what is removed, not null
     * @return a set without elements that knows that the adds of the element which are known here are cancelled
     * @throws NullPointerException if {@code element} is null
     */
    public OrSet<E> removeDelta(E element) {
        throw new UnsupportedOperationException("TODO: OrSet.removeDelta");
    }

    /**
     * The set that knows what either knows.
     *
     * @param other a copy, or a delta, not null
     * @return all adds that either knows and neither knows to be cancelled
     * @throws NullPointerException if {@code other} is null
     */
    public OrSet<E> merge(OrSet<E> other) {
        throw new UnsupportedOperationException("TODO: OrSet.merge");
    }

    /**
     * Whether the other is a set that knows the same adds and the same cancellations.
     *
     * @param other anything, may be null
     * @return whether it is
     */
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("TODO: OrSet.equals");
    }

    /**
     * A hash of what the set knows.
     *
     * @return the same for equal sets
     */
    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("TODO: OrSet.hashCode");
    }

    /**
     * The elements, for people to read.
     *
     * @return in no format that is promised
     */
    @Override
    public String toString() {
        throw new UnsupportedOperationException("TODO: OrSet.toString");
    }
}
