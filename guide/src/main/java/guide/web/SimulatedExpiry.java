package guide.web;

import guide.engine.Reference;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * A thousand requests around the moment at which a value expires, and what becomes of each, in simulated time. The
 * reference's classes decide who loads and who waits; a load takes always as long, however many there are.
 */
final class SimulatedExpiry {

    static final int REQUESTS = 1_000;
    static final int MILLIS_BETWEEN = 2;
    /** Of all requests, how many come before the expiry. */
    static final int BEFORE = 750;
    static final int LOAD_MILLIS = 200;

    private static final long MILLI = 1_000_000;
    private static final long SEED = 7;
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofSeconds(10);
    private static final String KEY = "front page";

    private final Reference reference;
    private final Deque<Load> underWay = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private long now;
    private boolean renewed;

    /** Ways to meet the expiry. */
    enum Strategy {

        /** Whoever finds nothing loads. */
        NOTHING("nothing", "Whoever finds nothing loads."),

        /** One load for all who find nothing. */
        SINGLE_FLIGHT("SingleFlight", "Whoever finds nothing joins the flight that is under way, or starts one."),

        /** Readers draw lots before the expiry. */
        EARLY("EarlyExpiration", "Each reader draws a lot; whoever is due loads in the background, before the expiry:"
                + " 2.7 readers on average."),

        /** Readers draw lots, and loads are shared. */
        EARLY_AND_SINGLE_FLIGHT("EarlyExpiration and SingleFlight", "Whoever is due joins the flight that is under way,"
                + " or starts one."),

        /** The old value is served meanwhile. */
        STALE("StaleWhileRevalidate", "From the expiry on the old value is stale: it is served, and one refresh runs.");

        private final String shown;
        private final String meaning;

        Strategy(String shown, String meaning) {
            this.shown = shown;
            this.meaning = meaning;
        }

        /** A sentence on what it does. */
        String meaning() {
            return meaning;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /**
     * A request.
     *
     * @param millis when it came, from the moment of expiry
     * @param loads whether a load began with it
     * @param stale whether it got the old value after the expiry
     * @param ends when it had its value; {@code millis} if at once
     */
    record Request(int millis, boolean loads, boolean stale, int ends) {
    }

    private record Load(long end, Runnable task) {
    }

    SimulatedExpiry(Reference reference) {
        this.reference = reference;
    }

    /** Plays one strategy; to be called once. */
    List<Request> play(Strategy strategy) {
        BooleanSupplier served = reader(strategy);
        List<Integer> waiting = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            int millis = (number - BEFORE) * MILLIS_BETWEEN;
            goOnTo(millis * MILLI, waiting);
            int loads = underWay.size();
            boolean atOnce = served.getAsBoolean();
            requests.add(new Request(millis, underWay.size() > loads, atOnce && !renewed && millis >= 0, millis));
            if (!atOnce) {
                waiting.add(number);
            }
        }
        goOnTo(Long.MAX_VALUE, waiting);
        return List.copyOf(requests);
    }

    /** Ends the loads that have ended by then, and tells those who wait: with the first one there is a new value. */
    private void goOnTo(long time, List<Integer> waiting) {
        while (!underWay.isEmpty() && underWay.getFirst().end <= time) {
            Load ended = underWay.removeFirst();
            now = ended.end;
            ended.task.run();
            renewed = true;
            for (int number : waiting) {
                Request came = requests.get(number);
                requests.set(number, new Request(came.millis, came.loads, false, (int) (now / MILLI)));
            }
            waiting.clear();
        }
        now = time;
    }

    private void database(Runnable task) {
        underWay.addLast(new Load(now + LOAD_MILLIS * MILLI, task));
    }

    /** A reader, which says whether it had a value at once. */
    private BooleanSupplier reader(Strategy strategy) {
        Executor database = this::database;
        BooleanSupplier present = () -> renewed || now < 0;
        Runnable alone = () -> database(() -> { });
        return switch (strategy) {
            case NOTHING -> () -> served(present, !present.getAsBoolean(), alone);
            case SINGLE_FLIGHT -> {
                Runnable joint = flight(database);
                yield () -> served(present, !present.getAsBoolean(), joint);
            }
            case EARLY -> {
                BooleanSupplier due = due();
                yield () -> served(present, due.getAsBoolean(), alone);
            }
            case EARLY_AND_SINGLE_FLIGHT -> {
                BooleanSupplier due = due();
                Runnable joint = flight(database);
                yield () -> served(present, due.getAsBoolean(), joint);
            }
            case STALE -> stale(database);
        };
    }

    private static boolean served(BooleanSupplier present, boolean loads, Runnable load) {
        if (loads) {
            load.run();
        }
        return present.getAsBoolean();
    }

    private Runnable flight(Executor database) {
        Object flight = made("SingleFlight", List.of(Executor.class), database);
        Function<Object, Object> loader = key -> "new";
        return () -> call(flight, "load", List.of(Object.class, Function.class), KEY, loader);
    }

    /** Whether this read is due; the new value is as good as for ever. */
    private BooleanSupplier due() {
        Object early = made("EarlyExpiration", List.of(double.class, RandomGenerator.class), 1.0, new Random(SEED));
        return () -> !renewed && (boolean) call(early, "isDue", List.of(long.class, long.class, long.class), now, 0L,
                LOAD_MILLIS * MILLI);
    }

    private BooleanSupplier stale(Executor database) {
        Function<Object, Object> loader = key -> "new";
        LongSupplier ticker = () -> now;
        Object cache = made("StaleWhileRevalidate", List.of(Duration.class, Duration.class, int.class, Function.class,
                Executor.class, LongSupplier.class), LIFE, STALE, 1, loader, database, ticker);
        now = -LIFE.toNanos();
        call(cache, "put", List.of(Object.class, Object.class), KEY, "old");
        return () -> ((CompletableFuture<?>) call(cache, "get", List.of(Object.class), KEY)).isDone();
    }

    private Object made(String type, List<Class<?>> parameters, Object... arguments) {
        try {
            return reference.type(type).getConstructor(parameters.toArray(Class<?>[]::new)).newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object call(Object target, String method, List<Class<?>> parameters, Object... arguments) {
        try {
            return target.getClass().getMethod(method, parameters.toArray(Class<?>[]::new)).invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(method + " of " + Arrays.toString(arguments), thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
