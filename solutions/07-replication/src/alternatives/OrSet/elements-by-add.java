package katas.replication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the element of each add that counts, and the adds that are known as ranges of numbers by node. */
public final class OrSet<E> {

    private final Map<Add, E> elements = new HashMap<>();
    private final Set<E> present = new HashSet<>();
    /** The last number of each range by its first; ranges neither overlap nor touch. */
    private final Map<String, TreeMap<Long, Long>> ranges = new HashMap<>();

    private record Add(String node, long number) {
    }

    public boolean contains(E element) {
        return present.contains(Objects.requireNonNull(element, "element"));
    }

    public Set<E> elements() {
        return Set.copyOf(present);
    }

    public OrSet<E> add(String node, E element) {
        return merge(addDelta(node, element));
    }

    public OrSet<E> addDelta(String node, E element) {
        OrSet<E> delta = removeDelta(element);
        TreeMap<Long, Long> mine = ranges.getOrDefault(Objects.requireNonNull(node, "node"), new TreeMap<>());
        long number = mine.isEmpty() ? 1 : mine.lastEntry().getValue() + 1;
        delta.hold(new Add(node, number), element);
        delta.learn(node, number, number);
        return delta;
    }

    public OrSet<E> remove(E element) {
        return merge(removeDelta(element));
    }

    public OrSet<E> removeDelta(E element) {
        Objects.requireNonNull(element, "element");
        OrSet<E> delta = new OrSet<>();
        elements.forEach((add, held) -> {
            if (held.equals(element)) {
                delta.learn(add.node, add.number, add.number);
            }
        });
        return delta;
    }

    public OrSet<E> merge(OrSet<E> other) {
        OrSet<E> merged = new OrSet<>();
        merged.takeIn(this, other);
        merged.takeIn(other, this);
        return merged;
    }

    private void takeIn(OrSet<E> one, OrSet<E> other) {
        one.elements.forEach((add, element) -> {
            if (other.elements.containsKey(add) || !other.knows(add)) {
                hold(add, element);
            }
        });
        one.ranges.forEach((node, some) -> some.forEach((first, last) -> learn(node, first, last)));
    }

    private void hold(Add add, E element) {
        elements.put(add, element);
        present.add(element);
    }

    private boolean knows(Add add) {
        Map.Entry<Long, Long> range = ranges.getOrDefault(add.node, new TreeMap<>()).floorEntry(add.number);
        return range != null && add.number <= range.getValue();
    }

    private void learn(String node, long first, long last) {
        TreeMap<Long, Long> some = ranges.computeIfAbsent(node, none -> new TreeMap<>());
        long from = first;
        long to = last;
        for (Map.Entry<Long, Long> range = some.floorEntry(to + 1); range != null && range.getValue() >= from - 1;
                range = some.floorEntry(to + 1)) {
            from = Math.min(from, range.getKey());
            to = Math.max(to, range.getValue());
            some.remove(range.getKey());
        }
        some.put(from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrSet<?> set && elements.equals(set.elements) && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return present.hashCode() + ranges.hashCode();
    }

    @Override
    public String toString() {
        return elements.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
