package testkit.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Draws the steps of a run. Each run has a manner of its own: some faults often, some seldom, some never, for a run in
 * which everything happens at once rarely gets anywhere (swarm testing).
 */
final class RandomSteps {

    private static final int TRIES = 8;
    private static final int[] OFTEN = {0, 1, 3};

    private final SimulatedNetwork<?> network;
    private final SplittableRandom random;
    private final Set<NetworkFault> faults;
    private final long[] ticks;
    private final List<Kind> kinds;
    private final int weights;
    private final boolean reordered;
    private final boolean drift;

    /** A kind of step: how often it comes, and how it is drawn; null if it is not possible now. */
    private record Kind(int weight, Supplier<Step> step) {
    }

    RandomSteps(long seed, SimulatedNetwork<?> network, Set<NetworkFault> faults, long[] ticks) {
        this.network = network;
        // Seeds that follow each other begin alike; a first draw tells them apart.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        this.faults = faults;
        this.ticks = ticks;
        kinds = List.of(
                new Kind(6 + random.nextInt(20), () -> delivery(false)),
                new Kind(1 + random.nextInt(4), this::clock),
                new Kind(1 + random.nextInt(4), this::command),
                new Kind(weight(NetworkFault.LOSS), this::loss),
                new Kind(weight(NetworkFault.DUPLICATION), () -> delivery(true)),
                new Kind(weight(NetworkFault.CUT), this::cut),
                new Kind(weight(NetworkFault.STOP), this::stop));
        weights = kinds.stream().mapToInt(Kind::weight).sum();
        reordered = weight(NetworkFault.REORDERING) > 0;
        drift = weight(NetworkFault.DRIFT) > 0;
    }

    private int weight(NetworkFault fault) {
        return faults.contains(fault) ? OFTEN[random.nextInt(OFTEN.length)] : 0;
    }

    /** A step that is possible, as a rule. */
    Step next() {
        for (int left = TRIES; left > 0; left--) {
            Step step = kind().step().get();
            if (step != null) {
                return step;
            }
        }
        return clock();
    }

    private Kind kind() {
        int drawn = random.nextInt(weights);
        for (Kind kind : kinds) {
            drawn -= kind.weight();
            if (drawn < 0) {
                return kind;
            }
        }
        throw new AssertionError("the weights are no sum");
    }

    private Step clock() {
        long millis = ticks[random.nextInt(ticks.length)];
        return drift ? new Step.Pass(any(network.nodes()), millis) : new Step.PassAll(millis);
    }

    private Step command() {
        return network.commands() == 0 ? null : new Step.Command(random.nextInt(network.commands()));
    }

    private Step delivery(boolean again) {
        int index = anyMessage();
        if (index < 0 || !network.isOpen(network.link(index))) {
            return null;
        }
        SimulatedNetwork.Link link = network.link(index);
        return new Step.Deliver(link.from(), link.to(), reordered ? place(index) : 0, again);
    }

    private Step loss() {
        int index = anyMessage();
        return index < 0 ? null : new Step.Lose(network.link(index).from(), network.link(index).to(), place(index));
    }

    private int anyMessage() {
        return network.underWay() == 0 ? -1 : random.nextInt(network.underWay());
    }

    /** The place of a message among those of its link. */
    private int place(int index) {
        SimulatedNetwork.Link link = network.link(index);
        int place = 0;
        for (int older = 0; older < index; older++) {
            place += network.link(older).equals(link) ? 1 : 0;
        }
        return place;
    }

    /** Cuts some nodes from all others, or from one; now and then it heals instead. */
    private Step cut() {
        List<String> others = new ArrayList<>(network.nodes());
        if (random.nextInt(3) == 0 || others.size() < 2) {
            return new Step.Heal();
        }
        Set<String> some = new HashSet<>();
        for (int left = 1 + random.nextInt(others.size() / 2); left > 0; left--) {
            some.add(others.remove(random.nextInt(others.size())));
        }
        return new Step.Cut(Set.copyOf(some), random.nextInt(4) == 0 ? Set.of(any(others)) : Set.copyOf(others));
    }

    private Step stop() {
        String node = any(network.nodes());
        if (!network.isUp(node)) {
            return new Step.Restart(node);
        }
        int moment = network.saves(node) ? random.nextInt(StopMoment.values().length) : 0;
        return new Step.Stop(node, StopMoment.values()[moment]);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
