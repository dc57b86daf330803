package katas.replication;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Keeps at most one write as an entry of stamp and value, and lets a comparator choose between two. */
public final class LwwRegister<V> {

    private static final Comparator<Stamp> LATER = Comparator.comparingLong(Stamp::time).thenComparing(Stamp::node);

    private final Optional<Map.Entry<Stamp, Optional<V>>> write;

    public LwwRegister() {
        this(Optional.empty());
    }

    private LwwRegister(Optional<Map.Entry<Stamp, Optional<V>>> write) {
        this.write = write;
    }

    public Optional<V> value() {
        return write.flatMap(Map.Entry::getValue);
    }

    public Optional<Stamp> stamp() {
        return write.map(Map.Entry::getKey);
    }

    public LwwRegister<V> write(String node, long now, V value) {
        return after(node, now, Optional.of(value));
    }

    public LwwRegister<V> clear(String node, long now) {
        return after(node, now, Optional.empty());
    }

    private LwwRegister<V> after(String node, long now, Optional<V> value) {
        Objects.requireNonNull(node, "node");
        long time = stamp().map(held -> {
            try {
                return Math.max(now, held.time() < now ? now : Math.incrementExact(held.time()));
            } catch (ArithmeticException overflow) {
                throw new ArithmeticException("the clock of " + held.node() + " has reached the end of time");
            }
        }).orElse(now);
        return new LwwRegister<>(Optional.of(Map.entry(new Stamp(time, node), value)));
    }

    public LwwRegister<V> merge(LwwRegister<V> other) {
        if (stamp().equals(other.stamp()) && !value().equals(other.value())) {
            throw new IllegalArgumentException("two values with the stamp " + stamp() + ": " + this + ", " + other);
        }
        BinaryOperator<Optional<Map.Entry<Stamp, Optional<V>>>> later =
                BinaryOperator.maxBy(Comparator.comparing(one -> one.map(Map.Entry::getKey).orElse(null),
                        Comparator.nullsFirst(LATER)));
        return new LwwRegister<>(later.apply(write, other.write));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LwwRegister<?> register && write.equals(register.write);
    }

    @Override
    public int hashCode() {
        return write.hashCode();
    }

    @Override
    public String toString() {
        return write.toString();
    }
}
