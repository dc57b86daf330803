package katas.replication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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

    /** The adds that are not cancelled, by element; none of the sets is empty. */
    private final Map<E, Set<Dot>> adds;
    /** The adds that are known, cancelled or not. */
    private final Context known;

    /** Makes a set without elements that knows of no add. */
    public OrSet() {
        this(Map.of(), Context.of(Set.of()));
    }

    private OrSet(Map<E, Set<Dot>> adds, Context known) {
        this.adds = adds;
        this.known = known;
    }

    /**
     * Whether an element is in the set.
     *
     * @param element an element, not null
     * @return whether it is
     * @throws NullPointerException if {@code element} is null
     */
    public boolean contains(E element) {
        return adds.containsKey(Objects.requireNonNull(element, "element"));
    }

    /**
     * All elements.
     *
     * @return a copy in any order, which changes nothing here if it can be changed at all
     */
    public Set<E> elements() {
        return new HashSet<>(adds.keySet());
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
        return merge(addDelta(node, element));
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
        Objects.requireNonNull(element, "element");
        Dot dot = new Dot(Objects.requireNonNull(node, "node"), known.last(node) + 1);
        Set<Dot> changed = new HashSet<>(adds.getOrDefault(element, Set.of()));
        changed.add(dot);
        return new OrSet<>(Map.of(element, Set.of(dot)), Context.of(changed));
    }

    /**
     * The set after a removal.
     *
     * @param element what is removed, not null; nothing happens if it is not in the set
     * @return this merged with {@link #removeDelta} of the same
     * @throws NullPointerException if {@code element} is null
     */
    public OrSet<E> remove(E element) {
        return merge(removeDelta(element));
    }

    /**
     * What a removal changes.
     *
     * @param element what is removed, not null
     * @return a set without elements that knows that the adds of the element which are known here are cancelled
     * @throws NullPointerException if {@code element} is null
     */
    public OrSet<E> removeDelta(E element) {
        Objects.requireNonNull(element, "element");
        return new OrSet<>(Map.of(), Context.of(adds.getOrDefault(element, Set.of())));
    }

    /**
     * The set that knows what either knows.
     *
     * @param other a copy, or a delta, not null
     * @return all adds that either knows and neither knows to be cancelled
     * @throws NullPointerException if {@code other} is null
     */
    public OrSet<E> merge(OrSet<E> other) {
        Map<E, Set<Dot>> merged = new HashMap<>();
        keep(adds, other, merged);
        keep(other.adds, this, merged);
        return new OrSet<>(merged, known.and(other.known));
    }

    /** An add that one side has and the other knows of without having it was cancelled there. */
    private static <E> void keep(Map<E, Set<Dot>> some, OrSet<E> other, Map<E, Set<Dot>> merged) {
        some.forEach((element, dots) -> {
            Set<Dot> there = other.adds.getOrDefault(element, Set.of());
            for (Dot dot : dots) {
                if (there.contains(dot) || !other.known.contains(dot)) {
                    merged.computeIfAbsent(element, first -> new HashSet<>()).add(dot);
                }
            }
        });
    }

    /**
     * Whether the other is a set that knows the same adds and the same cancellations.
     *
     * @param other anything, may be null
     * @return whether it is
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof OrSet<?> set && adds.equals(set.adds) && known.equals(set.known);
    }

    /**
     * A hash of what the set knows.
     *
     * @return the same for equal sets
     */
    @Override
    public int hashCode() {
        return Objects.hash(adds, known);
    }

    /**
     * The elements, for people to read.
     *
     * @return in no format that is promised
     */
    @Override
    public String toString() {
        return adds.keySet().toString();
    }

    /** An add: the node's first, second, and so on. */
    private record Dot(String node, long number) {
    }

    /** Some adds: of each node all up to a number, and some that come after a gap. Equal if the adds are. */
    private record Context(Map<String, Long> upTo, Set<Dot> afterGaps) {

        static Context of(Set<Dot> dots) {
            return new Context(Map.of(), Set.of()).with(dots);
        }

        boolean contains(Dot dot) {
            return dot.number <= upTo.getOrDefault(dot.node, 0L) || afterGaps.contains(dot);
        }

        long last(String node) {
            return afterGaps.stream().filter(dot -> dot.node.equals(node)).mapToLong(Dot::number)
                    .reduce(upTo.getOrDefault(node, 0L), Math::max);
        }

        Context and(Context other) {
            Map<String, Long> both = new HashMap<>(upTo);
            other.upTo.forEach((node, number) -> both.merge(node, number, Math::max));
            return new Context(both, afterGaps).with(other.afterGaps);
        }

        /** Adds some, and closes the gaps that are gaps no more. */
        private Context with(Set<Dot> dots) {
            Set<Dot> open = new HashSet<>(afterGaps);
            open.addAll(dots);
            Map<String, Long> closed = new HashMap<>(upTo);
            for (Dot dot : Set.copyOf(open)) {
                while (open.contains(new Dot(dot.node, closed.getOrDefault(dot.node, 0L) + 1))) {
                    closed.merge(dot.node, 1L, Long::sum);
                }
            }
            open.removeIf(dot -> dot.number <= closed.getOrDefault(dot.node, 0L));
            return new Context(closed, open);
        }
    }
}
