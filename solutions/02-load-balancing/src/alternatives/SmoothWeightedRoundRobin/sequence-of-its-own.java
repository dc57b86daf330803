package katas.loadbalancing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A sequence of its own for each set of servers that are admitted together: an outage interrupts the sequence of all,
 * which goes on behind it where it stood. So nothing has to settle afterwards, and whoever is out cannot save up. It
 * takes memory for the sets; of more than some dozens, those that were not in use for longest begin anew.
 */
public final class SmoothWeightedRoundRobin {

    private static final int SEQUENCES = 64;

    private final Health health;
    private List<Weighted<Server>> fleet = List.of();
    private BitSet all = new BitSet();
    private Sequence undisturbed;
    private Map<BitSet, Sequence> sequences = new LinkedHashMap<>();

    public SmoothWeightedRoundRobin(List<Weighted<Server>> fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Server pick() {
        BitSet admitted = new BitSet();
        all.stream().filter(index -> health.admits(fleet.get(index).value())).forEach(admitted::set);
        return fleet.get(sequence(admitted).next()).value();
    }

    public synchronized void update(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> wanted = List.copyOf(fleet);
        BitSet heavy = new BitSet();
        Set<Server> distinct = new HashSet<>();
        for (int index = 0; index < wanted.size(); index++) {
            if (!distinct.add(wanted.get(index).value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + fleet);
            }
            heavy.set(index, wanted.get(index).weight() > 0);
        }
        if (heavy.isEmpty()) {
            throw new IllegalArgumentException("a fleet needs a weight above 0: " + fleet);
        }
        if (!wanted.equals(this.fleet)) {
            this.fleet = wanted;
            this.all = heavy;
            this.undisturbed = new Sequence(heavy);
            this.sequences = new LinkedHashMap<>();
        }
    }

    private Sequence sequence(BitSet admitted) {
        if (admitted.isEmpty() || admitted.equals(all)) {
            return undisturbed;
        }
        Sequence known = sequences.remove(admitted);
        Sequence sequence = known == null ? new Sequence(admitted) : known;
        sequences.put(admitted, sequence);
        if (sequences.size() > SEQUENCES) {
            sequences.remove(sequences.keySet().iterator().next());
        }
        return sequence;
    }

    /** The turns of some servers among themselves: the next is the one that is furthest behind its share. */
    private final class Sequence {

        private final int[] members;
        private final long sum;
        private final long[] behind;

        Sequence(BitSet members) {
            this.members = members.stream().toArray();
            this.sum = members.stream().mapToLong(index -> fleet.get(index).weight()).sum();
            this.behind = new long[this.members.length];
        }

        int next() {
            int furthest = 0;
            for (int i = 0; i < members.length; i++) {
                behind[i] += fleet.get(members[i]).weight();
                furthest = behind[i] > behind[furthest] ? i : furthest;
            }
            behind[furthest] -= sum;
            return members[furthest];
        }
    }
}
