package benchmarks.transactions;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import testkit.sql.Database;

/**
 * Many operations on the katas of the chapter at random, by many threads on one database, some of whose connections
 * fail. What must hold is looked at after every commit, all the while by a watcher, and at the end.
 *
 * <p>The seed decides what each thread does, and not when: a run with the same seed does the same operations, but they
 * meet in another way.
 */
final class LongRun {

    private static final long LOOK_MILLIS = 20;

    private final Database database;
    private final long operations;
    private final int threads;
    private final long seed;
    private final ThreadLocal<Client> current = new ThreadLocal<>();
    private final List<Load> loads;
    private final Map<Load, Tally> tallies = new HashMap<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    /**
     * Makes the tables.
     *
     * @param database where, empty; not null
     * @param operations how many calls of katas, all threads together
     * @param threads how many threads
     * @param seed of what they do
     */
    LongRun(Database database, long operations, int threads, long seed) {
        this.database = database;
        this.operations = operations;
        this.threads = threads;
        this.seed = seed;
        ClassLoader loader = LongRun.class.getClassLoader();
        DataSource source = (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> current.get().lend());
        this.loads = List.of(new TransferLoad(source), new RosterLoad(source), new JobQueueLoad(source));
        for (Load load : loads) {
            tallies.put(load, new Tally());
            database.execute(load.tables().toArray(String[]::new));
        }
    }

    /**
     * Runs.
     *
     * @return one row a kata: its name, the counts in the order of {@link Tally.Event}, and the seconds
     * @throws InvariantViolation if something that must hold does not
     */
    List<List<String>> run() {
        long start = System.nanoTime();
        List<Thread> running = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int thread = 0; thread < threads; thread++) {
            SplittableRandom random = seeds.split();
            running.add(new Thread(() -> guarded(() -> operate(random)), "client " + thread));
        }
        running.forEach(Thread::start);
        guarded(() -> watch(running));
        running.forEach(LongRun::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (broken.get() == null) {
            guarded(this::settle);
        }
        if (broken.get() != null) {
            throw new InvariantViolation(broken.get().getMessage(), broken.get());
        }
        return loads.stream().map(load -> Stream.of(List.of(load.kata()), tallies.get(load).cells(),
                List.of(String.format(Locale.ROOT, "%.1f", seconds))).flatMap(List::stream).toList()).toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that a thread does. */
    @FunctionalInterface
    private interface Task {
        void run() throws SQLException, InterruptedException;
    }

    /** Keeps the first thing that goes wrong, upon which everybody stops. */
    private void guarded(Task task) {
        try {
            task.run();
        } catch (SQLException | InterruptedException | RuntimeException | Error wrong) {
            broken.compareAndSet(null, wrong);
        }
    }

    private void watch(List<Thread> running) throws SQLException, InterruptedException {
        try (Connection connection = database.dataSource().getConnection()) {
            while (broken.get() == null && running.stream().anyMatch(Thread::isAlive)) {
                for (Load load : loads) {
                    inspect(load, connection);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private void operate(SplittableRandom random) throws SQLException {
        try (Client client = new Client(database, random)) {
            current.set(client);
            while (broken.get() == null && started.getAndIncrement() < operations) {
                Load load = loads.get(random.nextInt(loads.size()));
                tallies.get(load).add(Tally.Event.OPERATIONS);
                Load.Operation operation = load.next(client);
                Client.ConnectionFault fate = fate(load, random);
                while (!call(load, operation, client, fate)) {
                    tallies.get(load).add(Tally.Event.RETRIED);
                }
            }
        }
    }

    private static Client.ConnectionFault fate(Load load, SplittableRandom random) {
        int chance = random.nextInt(1000);
        if (chance < 20) {
            return Client.ConnectionFault.BREAKS;
        }
        if (chance < 25) {
            return Client.ConnectionFault.LOSES_THE_ANSWER;
        }
        if (chance < 45) {
            return Client.ConnectionFault.IMPATIENT;
        }
        return chance < 145 && load.worksAtSerializable() ? Client.ConnectionFault.SERIALIZABLE
                : Client.ConnectionFault.SOUND;
    }

    /** Calls a kata; false if the call has to be repeated. */
    private boolean call(Load load, Load.Operation operation, Client client, Client.ConnectionFault fate) {
        client.begin(fate, connection -> inspect(load, connection));
        Tally.Event event;
        try {
            event = operation.call().once();
        } catch (SQLException failure) {
            event = client.blame(failure, load.kata() + "." + operation.text());
        }
        client.complain();
        if (event == Tally.Event.RETRIED) {
            return false;
        }
        tallies.get(load).add(event);
        if (event == Tally.Event.DEADLOCKS) {
            throw new InvariantViolation("nobody waits in a circle, but " + load.kata() + "." + operation.text()
                    + " was a victim of that");
        }
        return true;
    }

    private void inspect(Load load, Connection connection) throws SQLException {
        load.inspect(connection);
        tallies.get(load).add(Tally.Event.CHECKS);
    }

    private void settle() throws SQLException {
        try (Client client = new Client(database, new SplittableRandom(seed))) {
            current.set(client);
            for (Load load : loads) {
                client.begin(Client.ConnectionFault.SOUND, connection -> inspect(load, connection));
                load.settle(client);
                client.complain();
            }
        } finally {
            current.remove();
        }
    }
}
