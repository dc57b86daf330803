package testkit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import testkit.TracedAssertion;

/**
 * Plays a network many times, each time with another seed that decides what happens next, and asks after each step
 * whether the rules hold. Where they do not, the steps are told, as few as it takes.
 *
 * <p>What a world does must depend on nothing but the steps.
 *
 * @param <M> the type of messages
 * @param <W> the type of the world: the nodes, their clients, and what the test knows of them
 */
public final class NetworkExplorer<M, W> {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 100;
    /** Of so many seeds that break a rule, the one is told that takes the fewest steps. */
    private static final int COMPARED = 5;

    private final Function<? super SimulatedNetwork<M>, ? extends W> begin;
    private final Set<NetworkFault> faults;
    private final long[] ticks;
    private final int steps;
    private final long first;
    private final int seeds;

    private NetworkExplorer(Function<? super SimulatedNetwork<M>, ? extends W> begin, Set<NetworkFault> faults,
            long[] ticks, int steps, long first, int seeds) {
        this.begin = begin;
        this.faults = faults;
        this.ticks = ticks;
        this.steps = steps;
        this.first = first;
        this.seeds = seeds;
    }

    /** A run that broke a rule. */
    private record Broken(long seed, int drawn, List<Step> steps) {
    }

    /**
     * Explores runs of 100 steps without a fault, with the seeds from 1 to 1,000; a clock goes on by 1 ms at a time.
     *
     * @param begin makes the world: adds nodes, disks and commands to an empty network; called for every run
     * @param <M> the type of messages
     * @param <W> the type of the world
     * @return an explorer, to be changed by the other methods and started by {@link #check}
     */
    public static <M, W> NetworkExplorer<M, W> of(Function<? super SimulatedNetwork<M>, ? extends W> begin) {
        return new NetworkExplorer<>(Objects.requireNonNull(begin, "begin"), EnumSet.noneOf(NetworkFault.class),
                new long[] {1}, STEPS, 1, SEEDS);
    }

    /**
     * Lets faults happen.
     *
     * @param which which ones; {@code NetworkFault.values()} for all of them together
     * @return an explorer with these faults only, and otherwise like this one
     */
    public NetworkExplorer<M, W> faults(NetworkFault... which) {
        Set<NetworkFault> set = EnumSet.noneOf(NetworkFault.class);
        set.addAll(Arrays.asList(which));
        return new NetworkExplorer<>(begin, set, ticks, steps, first, seeds);
    }

    /**
     * Sets by how much a clock goes on in a step.
     *
     * @param millis one of these, each as likely; at least one
     * @return an explorer with these, and otherwise like this one
     */
    public NetworkExplorer<M, W> ticks(long... millis) {
        return new NetworkExplorer<>(begin, faults, millis.clone(), steps, first, seeds);
    }

    /**
     * Sets how long a run is.
     *
     * @param length in steps, at least 1
     * @return an explorer of such runs, and otherwise like this one
     */
    public NetworkExplorer<M, W> steps(int length) {
        return new NetworkExplorer<>(begin, faults, ticks, length, first, seeds);
    }

    /**
     * Sets which runs there are.
     *
     * @param from the first seed
     * @param count how many seeds, at least 1
     * @return an explorer of these, and otherwise like this one
     */
    public NetworkExplorer<M, W> seeds(long from, int count) {
        return new NetworkExplorer<>(begin, faults, ticks, steps, from, count);
    }

    /**
     * Plays the runs.
     *
     * @param always looks at the world after each step; complains by throwing an {@link AssertionError}
     * @return how many runs there were
     * @throws AssertionError if a rule is broken, or a node throws; its message has the script
     */
    public int check(Consumer<? super W> always) {
        return check(always, world -> { });
    }

    /**
     * Plays the runs, and looks at what comes of them in the end.
     *
     * @param always looks at the world after each step
     * @param inTheEnd looks at it once more, and may {@link SimulatedNetwork#settle} the network before
     * @return how many runs there were
     * @throws AssertionError if a rule is broken, or a node throws; its message has the script
     */
    public int check(Consumer<? super W> always, Consumer<? super W> inTheEnd) {
        Shrinker shrinker = new Shrinker(script -> !holds(script, always, inTheEnd));
        List<Broken> broken = new ArrayList<>();
        for (long seed = first; seed < first + seeds && broken.size() < COMPARED; seed++) {
            List<Step> drawn = drawn(seed, always, inTheEnd);
            if (!drawn.isEmpty()) {
                broken.add(new Broken(seed, drawn.size(), shrinker.shrunk(drawn)));
            }
        }
        broken.stream().min((one, other) -> Integer.compare(one.steps.size(), other.steps.size()))
                .ifPresent(least -> tell(least, always, inTheEnd));
        return seeds;
    }

    /** The steps of a seed that break a rule; empty if none is broken. */
    private List<Step> drawn(long seed, Consumer<? super W> always, Consumer<? super W> inTheEnd) {
        SimulatedNetwork<M> network = SimulatedNetwork.withoutHistory();
        W world = begin.apply(network);
        RandomSteps random = new RandomSteps(seed, network, faults, ticks);
        List<Step> done = new ArrayList<>();
        try {
            while (done.size() < steps) {
                Step step = random.next();
                done.add(step);
                step.on(network);
                always.accept(world);
            }
            inTheEnd.accept(world);
        } catch (AssertionError | RuntimeException wrong) {
            return done;
        }
        return List.of();
    }

    private boolean holds(List<Step> script, Consumer<? super W> always, Consumer<? super W> inTheEnd) {
        try {
            play(script, SimulatedNetwork.withoutHistory(), always, inTheEnd);
            return true;
        } catch (AssertionError | RuntimeException wrong) {
            return false;
        }
    }

    private void play(List<Step> script, SimulatedNetwork<M> network, Consumer<? super W> always,
            Consumer<? super W> inTheEnd) {
        W world = begin.apply(network);
        for (Step step : script) {
            if (step.on(network)) {
                always.accept(world);
            }
        }
        inTheEnd.accept(world);
    }

    private void tell(Broken least, Consumer<? super W> always, Consumer<? super W> inTheEnd) {
        SimulatedNetwork<M> network = new SimulatedNetwork<>();
        try {
            play(least.steps, network, always, inTheEnd);
        } catch (AssertionError wrong) {
            throw TracedAssertion.of(wrong, told(network, least));
        } catch (RuntimeException thrown) {
            throw TracedAssertion.of((AssertionError) new AssertionError(
                    "[whatever happens, a node throws nothing] \nIt threw " + thrown).initCause(thrown),
                    told(network, least));
        }
        throw new IllegalStateException("seed " + least.seed + " breaks a rule, and the same steps do not: something"
                + " else than the steps decides\n" + network);
    }

    private static String told(SimulatedNetwork<?> network, Broken least) {
        return network + "\nShrunk from the " + least.drawn + " steps of seed " + least.seed + ".";
    }
}
