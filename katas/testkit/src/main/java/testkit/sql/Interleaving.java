package testkit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Lets clients of a database run at the same time, one call at a time in a given order. A client is any code that takes
 * its connections from its own {@link #dataSource}. Before each statement, commit and rollback it pauses, until it is
 * told to go on. So the moments at which one client can come between two statements of another are not left to luck.
 *
 * <p>A client that waits for a lock is recognized by asking the database, or the virtual machine where it is a lock of
 * Java; it goes on by itself when another one lets it. {@code toString} is the schedule that ran, with the values that
 * were bound and the rows that were read, to be put into the message of an assertion. Not thread-safe.
 *
 * <p>To go through all schedules of some operations, take {@link InterleavingExplorer}.
 */
public final class Interleaving implements AutoCloseable {

    private final Database database;
    private final Sessions sessions;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<Long, String> owners = new ConcurrentHashMap<>();
    private final Queue<PhysicalConnection> idle;
    private final boolean closes;
    private final QuiescenceDetector<Client> quiescence;
    private final History history = new History();

    /**
     * Has no client yet.
     *
     * @param database where, not null
     */
    public Interleaving(Database database) {
        this(database, new ConcurrentLinkedQueue<>(), true);
    }

    /** Takes physical connections of which nobody uses one now before it opens others, and brings them back. */
    Interleaving(Database database, Queue<PhysicalConnection> idle) {
        this(database, idle, false);
    }

    private Interleaving(Database database, Queue<PhysicalConnection> idle, boolean closes) {
        this.idle = idle;
        this.closes = closes;
        this.database = Objects.requireNonNull(database, "database");
        this.sessions = database.sessions();
        this.quiescence = new QuiescenceDetector<>(sessions, clients::values, () -> Map.copyOf(owners),
                Comparator.comparing(one -> one.name));
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
     * Where an object that several clients share takes its connections from.
     *
     * @return a source that gives each client connections of its own; only for code that a client has {@link #start}ed
     */
    public DataSource sharedSource() {
        return InterceptedDataSource.of(database.plain(), invocation -> clients.values().stream()
                .filter(client -> client.thread == Thread.currentThread()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no client runs in " + Thread.currentThread()))
                .source.getConnection());
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
        quiescence.settle();
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
        history.begins(client, one.what());
        one.gate.release();
        quiescence.settle();
        return true;
    }

    /** Whether a client could do so many calls. */
    boolean steps(String client, int calls) {
        for (int call = 0; call < calls; call++) {
            if (!step(client)) {
                return false;
            }
        }
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
            for (String client : clients()) {
                boolean paused = clients.get(client).state == State.PAUSED;
                goOn(client);
                moved |= paused;
            }
        }
    }

    /** The names of all clients, in the order in which they were named first. */
    List<String> clients() {
        return List.copyOf(clients.keySet());
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
        if (closes) {
            idle.forEach(PhysicalConnection::close);
        }
    }

    /** The schedule that ran, a line a call. */
    @Override
    public String toString() {
        return database.engine() + "\n" + history;
    }

    private Client client(String name) {
        return clients.computeIfAbsent(name, Client::new);
    }

    private enum State { OVER, BUSY, PAUSED, WAITING }

    /** Code in a thread of its own. Its state is written by the thread of the test alone. */
    private final class Client implements QuiescenceDetector.Worker {

        private final String name;
        private final DataSource source;
        private final Map<Connection, PhysicalConnection> lent = new ConcurrentHashMap<>();
        private final Semaphore gate = new Semaphore(0);
        private State state = State.OVER;
        private Thread thread;
        /** The call before which it paused last. */
        private ObservedCall call;
        private Object result;
        private Throwable failure;
        /** Written by the client's thread before it says that it has stopped. */
        private volatile ObservedCall nextCall;
        private volatile boolean ended;
        private volatile Object outcome;
        private volatile Throwable thrown;

        Client(String name) {
            this.name = name;
            this.source = InterceptedDataSource.of(database.plain(), this::around);
        }

        private Object around(InterceptedDataSource.Invocation invocation) throws Throwable {
            boolean open = invocation.connection() != null && lent.containsKey(invocation.connection());
            if (open && Thread.currentThread() == thread && ObservedCall.isOne(invocation)) {
                nextCall = new ObservedCall(invocation);
                quiescence.back(this);
                gate.acquireUninterruptibly();
                return nextCall.proceed(invocation);
            }
            if (open && Thread.currentThread() == thread && nextCall != null && invocation.method().equals("next")) {
                return nextCall.next(invocation);
            }
            if (invocation.isOn(DataSource.class) && invocation.method().equals("getConnection")) {
                return invocation.intercepted(lend(invocation));
            }
            if (invocation.connection() != null && !open) {
                return afterClose(invocation);
            }
            if (invocation.isOn(Connection.class) && invocation.method().equals("close")) {
                PhysicalConnection back = lent.remove(invocation.connection());
                back.reset();
                idle.add(back);
                return null;
            }
            return invocation.proceed();
        }

        private Connection lend(InterceptedDataSource.Invocation invocation) throws Throwable {
            PhysicalConnection physical = idle.poll();
            if (physical == null) {
                Connection made = (Connection) invocation.call();
                physical = new PhysicalConnection(made, sessions.id(made), made.getTransactionIsolation());
            }
            owners.put(physical.session(), name);
            lent.put(physical.connection(), physical);
            return physical.connection();
        }

        private Object afterClose(InterceptedDataSource.Invocation invocation) throws SQLException {
            if (invocation.method().equals("close")) {
                return null;
            }
            throw new SQLException("the connection is closed", "08003");
        }

        void begin(Callable<?> work) {
            state = State.BUSY;
            result = null;
            failure = null;
            ended = false;
            history.begins(name, what());
            thread = new ScheduledThread(() -> {
                try {
                    outcome = work.call();
                    thrown = null;
                } catch (Exception | Error failed) {
                    outcome = null;
                    thrown = failed;
                }
                ended = true;
                quiescence.back(this);
            }, "client " + name, Interleaving.this::toString);
            thread.start();
        }

        private String what() {
            return call == null ? "begins" : call.text();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Thread thread() {
            return thread;
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
            history.add(name, what(), HistoryEvent.Kind.WAITS,
                    "waits for " + String.join(", ", others));
        }

        @Override
        public void takeIn() {
            history.cameBack(name);
            if (call != null) {
                String came = call.outcome();
                history.add(name, call.text(), call.isRefused() ? HistoryEvent.Kind.REFUSED
                        : isWaiting() ? HistoryEvent.Kind.GOES_ON : HistoryEvent.Kind.DONE,
                        isWaiting() ? "goes on" + (came.isEmpty() ? "" : ": " + came) : came);
            }
            call = ended ? null : nextCall;
            state = ended ? State.OVER : State.PAUSED;
            if (ended) {
                result = outcome;
                failure = thrown;
                history.add(name, failure == null ? "returns" : "throws", HistoryEvent.Kind.DONE,
                        String.valueOf(failure == null ? result : failure));
                if (failure instanceof UnsupportedOperationException todo) {
                    throw todo;
                }
            }
        }
    }
}
