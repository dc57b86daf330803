package testkit.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Lets clients of a database run at the same time, one call at a time in a given order. A client is any code that takes
 * its connections from its own {@link #dataSource}. Before each statement, commit and rollback it pauses, until it is
 * told to go on. So the moments at which one client can come between two statements of another are not left to luck.
 *
 * <p>A client that waits for a lock is recognized by asking the database; it goes on by itself when another one lets
 * it. {@code toString} is the schedule that ran, to be put into the message of an assertion. Not thread-safe.
 */
public final class Crossing implements AutoCloseable {

    private final Database database;
    private final Sessions sessions;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<Long, String> owners = new ConcurrentHashMap<>();
    private final Settling<Client> settling;
    private final Schedule schedule = new Schedule();

    /**
     * Has no client yet.
     *
     * @param database where, not null
     */
    public Crossing(Database database) {
        this.database = Objects.requireNonNull(database, "database");
        this.sessions = database.sessions();
        this.settling = new Settling<>(sessions, clients::values, () -> Map.copyOf(owners),
                Comparator.comparing(one -> one.name));
    }

    /**
     * Lets two clients, {@code A} and {@code B}, cross in every way in which A is interrupted once and B at most once:
     * A does its first calls, then B its first, then A the rest, then B the rest; for every number of first calls.
     *
     * @param database where, not null
     * @param begin sets the tables up and starts A and B; called for every way
     * @param check looks at what came of it, when all work is over; complains by throwing
     * @return in how many ways they crossed
     */
    public static int explore(Database database, Consumer<Crossing> begin, Consumer<Crossing> check) {
        int ways = 0;
        boolean moreOfA = true;
        for (int first = 0; moreOfA; first++) {
            boolean moreOfB = true;
            for (int second = 0; moreOfB; second++) {
                try (Crossing crossing = new Crossing(database)) {
                    begin.accept(crossing);
                    moreOfA = crossing.steps("A", first);
                    moreOfB = crossing.steps("B", second);
                    crossing.goOn("A");
                    crossing.finish();
                    check.accept(crossing);
                    ways++;
                }
            }
        }
        return ways;
    }

    /** Whether a client could do so many calls. */
    private boolean steps(String client, int calls) {
        for (int call = 0; call < calls; call++) {
            if (!step(client)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where a client takes its connections from.
     *
     * @param client the client's name
     * @return a source whose connections pause within {@link #start}ed code of this client, and nowhere else
     */
    public DataSource dataSource(String client) {
        return client(client).source;
    }

    /**
     * Begins a client's work, up to its first call. One client does one thing at a time.
     *
     * @param client the client's name
     * @param work what it does, with connections from its {@link #dataSource}
     * @throws IllegalStateException if it has begun something that is not over
     */
    public void start(String client, Callable<?> work) {
        Client starting = client(client);
        if (starting.state != State.OVER) {
            throw new IllegalStateException(client + " is at work");
        }
        starting.begin(work);
        settling.settle();
    }

    /**
     * Lets a client do its next call, and go on to the one after it.
     *
     * @param client the client's name
     * @return whether it could: it had paused; not if its work is over or it waits for another client
     */
    public boolean step(String client) {
        Client one = client(client);
        if (one.state != State.PAUSED) {
            return false;
        }
        one.state = State.BUSY;
        one.gate.release();
        settling.settle();
        return true;
    }

    /**
     * Lets a client go on until its work is over or it waits for another client.
     *
     * @param client the client's name
     * @return whether its work is over
     */
    public boolean goOn(String client) {
        while (step(client)) {
            // One call after the other.
        }
        return isOver(client);
    }

    /** Lets all clients go on, in the order in which they were named first, until all work is over. */
    public void finish() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String client : List.copyOf(clients.keySet())) {
                boolean paused = clients.get(client).state == State.PAUSED;
                goOn(client);
                moved |= paused;
            }
        }
    }

    /**
     * Whether a client's work is over.
     *
     * @param client the client's name
     * @return true if it has ended, or none was begun
     */
    public boolean isOver(String client) {
        return client(client).state == State.OVER;
    }

    /**
     * Whether a client waits for a lock that another one holds.
     *
     * @param client the client's name
     * @return true if it waits
     */
    public boolean waits(String client) {
        return client(client).state == State.WAITING;
    }

    /**
     * What a client's last work returned.
     *
     * @param client the client's name
     * @return the result; null if it has failed, or is not over
     */
    public Object result(String client) {
        return client(client).result;
    }

    /**
     * What a client's last work failed with.
     *
     * @param client the client's name
     * @return the failure; null if it has not failed
     */
    public Throwable failure(String client) {
        return client(client).failure;
    }

    /** Lets everybody finish. */
    @Override
    public void close() {
        finish();
    }

    /** The schedule that ran, a line a call. */
    @Override
    public String toString() {
        return database.engine() + "\n" + schedule;
    }

    private Client client(String name) {
        return clients.computeIfAbsent(name, Client::new);
    }

    private enum State { OVER, BUSY, PAUSED, WAITING }

    /** Code in a thread of its own. Its state is written by the thread of the test alone. */
    private final class Client implements Settling.Worker {

        private final String name;
        private final DataSource source;
        private final Semaphore gate = new Semaphore(0);
        private State state = State.OVER;
        private Thread thread;
        /** The call before which it paused last. */
        private String call = "";
        private Object result;
        private Throwable failure;
        /** Written by the client's thread before it says that it has stopped. */
        private volatile String nextCall = "";
        private volatile boolean ended;
        private volatile Object outcome;
        private volatile Throwable thrown;

        Client(String name) {
            this.name = name;
            this.source = ProxyDataSourceBuilder.create(registering())
                    .listener(new QueryExecutionListener() {
                        @Override
                        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            pause(queries.isEmpty() ? "" : queries.get(0).getQuery());
                        }

                        @Override
                        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            // The next pause tells that it is over.
                        }
                    })
                    .methodListener(new MethodExecutionListener() {
                        @Override
                        public void beforeMethod(MethodExecutionContext context) {
                            if (context.getTarget() instanceof Connection
                                    && Set.of("commit", "rollback").contains(context.getMethod().getName())) {
                                pause(context.getMethod().getName().toUpperCase(Locale.ROOT));
                            }
                        }

                        @Override
                        public void afterMethod(MethodExecutionContext context) {
                            // The next pause tells that it is over.
                        }
                    })
                    .build();
        }

        private DataSource registering() {
            return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                        try {
                            Object made = method.invoke(database.plain(), arguments);
                            if (made instanceof Connection connection) {
                                owners.put(sessions.id(connection), name);
                            }
                            return made;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        void begin(Callable<?> work) {
            state = State.BUSY;
            result = null;
            failure = null;
            ended = false;
            thread = new Thread(() -> {
                try {
                    outcome = work.call();
                    thrown = null;
                } catch (Exception | Error failed) {
                    outcome = null;
                    thrown = failed;
                }
                ended = true;
                settling.back(this);
            }, "client " + name);
            thread.setDaemon(true);
            thread.start();
        }

        private void pause(String before) {
            if (Thread.currentThread() != thread) {
                return;
            }
            nextCall = before;
            settling.back(this);
            gate.acquireUninterruptibly();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isRunning() {
            return state == State.BUSY || isWaiting();
        }

        @Override
        public boolean isWaiting() {
            return state == State.WAITING;
        }

        @Override
        public void waitsFor(Set<String> others) {
            state = State.WAITING;
            schedule.add(name + ": " + call, "-- waits for " + String.join(", ", others));
        }

        @Override
        public void takeIn() {
            if (!call.isEmpty()) {
                schedule.add(name + ": " + call, isWaiting() ? "-- goes on" : "");
            }
            call = ended ? "" : nextCall;
            state = ended ? State.OVER : State.PAUSED;
            if (ended) {
                result = outcome;
                failure = thrown;
                schedule.add(name + " is over", "-- " + (failure == null ? result : failure));
                if (failure instanceof UnsupportedOperationException todo) {
                    throw todo;
                }
            }
        }
    }
}
