package testkit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import testkit.schedule.History;
import testkit.schedule.HistoryEvent;
import testkit.schedule.QuiescenceDetector;
import testkit.schedule.ScheduledThread;
import testkit.schedule.WaitDetector;

/**
 * Runs transactions step by step in a given order, so that what two of them do to each other is the same every time.
 *
 * <p>Each transaction has a connection and a thread of its own, both begun at its first step. A step is over when it is
 * done or when it waits for a lock. That it waits is what the database says when it is asked; no clock decides. A step
 * that waits is left waiting, and the next one is taken; it is completed as soon as another step lets it go on. Steps
 * for a transaction that waits queue up behind it. A deadlock is left to the database to resolve.
 *
 * <p>{@code toString} is the schedule that ran, with the result or the SQLState of each step: put it into the message
 * of an assertion. Not thread-safe.
 */
public final class Stepper implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(\\w+): *(\\S.*)", Pattern.DOTALL);

    private final Database database;
    private final Isolation isolation;
    private final Sessions sessions;
    private final Map<String, Transaction> transactions = new LinkedHashMap<>();
    private final QuiescenceDetector<Transaction> quiescence;
    private final History history = new History();
    private int begun;

    /**
     * Steps on a database at the level of isolation that the engine takes by itself.
     *
     * @param database where, not null
     */
    public Stepper(Database database) {
        this(database, Isolation.READ_COMMITTED);
    }

    /**
     * Steps on a database.
     *
     * @param database where, not null
     * @param isolation the level of every transaction, not null
     */
    public Stepper(Database database, Isolation isolation) {
        this.database = Objects.requireNonNull(database, "database");
        this.isolation = Objects.requireNonNull(isolation, "isolation");
        this.sessions = database.sessions();
        WaitDetector waits = new SessionWaits(sessions, this::owners);
        this.quiescence = new QuiescenceDetector<>(() -> waits, transactions::values,
                Comparator.comparing(one -> one.number));
    }

    /** Something to do within a transaction. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param connection the transaction's connection, not in auto-commit mode
         * @return the result; may be null
         * @throws SQLException if the database refuses
         */
        Object on(Connection connection) throws SQLException;
    }

    /**
     * Takes steps of SQL one after another.
     *
     * @param lines the steps, each the name of a transaction, a colon and a statement: {@code T1: SELECT 1};
     *     {@code COMMIT} and {@code ROLLBACK} end a transaction, and its next step begins a new one
     * @return the steps in order, in the state after the last of them
     * @throws IllegalArgumentException if a line is of another form
     */
    public List<Step> run(String... lines) {
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(step(line));
        }
        return steps;
    }

    /**
     * Takes one step of SQL.
     *
     * @param line as for {@link #run}
     * @return the step
     * @throws IllegalArgumentException if the line is of another form
     */
    public Step step(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a step is written 'T1: SELECT ...', not '" + line + "'");
        }
        String sql = matcher.group(2).strip();
        return step(matcher.group(1), sql, connection -> execute(connection, sql));
    }

    /**
     * Takes one step that is code.
     *
     * @param transaction the name of a transaction
     * @param what how the schedule calls the step
     * @param work what to do, not null; whatever it throws but {@link SQLException} is thrown by this method, or by the
     *     one that lets it go on
     * @return the step
     */
    public Step step(String transaction, String what, Work work) {
        Step step = new Step(transaction, what);
        Transaction taker = transactions.computeIfAbsent(transaction, this::begin);
        taker.queue.add(new Task(step, work));
        if (!taker.next()) {
            history.add(transaction, what, HistoryEvent.Kind.QUEUED, "queued: " + transaction + " waits");
        }
        quiescence.settle();
        return step;
    }

    /**
     * Whether a transaction waits for another one.
     *
     * @param transaction its name
     * @return true if its last step is not over
     */
    public boolean waits(String transaction) {
        Transaction found = transactions.get(transaction);
        return found != null && found.isRunning();
    }

    /** Rolls back what is open, first what does not wait, until nothing waits any more; and closes the connections. */
    @Override
    public void close() {
        List<Transaction> open = new ArrayList<>(transactions.values());
        while (!open.isEmpty()) {
            Transaction free = open.stream().filter(one -> !one.isRunning()).findFirst().orElse(open.get(0));
            open.remove(free);
            free.queue.clear();
            free.queue.add(new Task(new Step(free.name, "ROLLBACK"), connection -> {
                connection.rollback();
                connection.close();
                return "";
            }));
            free.next();
            quiescence.settle();
            free.inbox.add(Task.END);
        }
    }

    /** The schedule that ran, a line a step. */
    @Override
    public String toString() {
        return title() + "\n" + history;
    }

    /** Engine, version and level. */
    String title() {
        return database.version() + ", " + isolation;
    }

    /** The schedule that ran. */
    List<HistoryEvent> events() {
        return history.events();
    }

    private Transaction begin(String name) {
        try {
            Connection connection = database.plain().getConnection();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation.jdbc());
            long session = sessions.id(connection);
            connection.commit();
            Transaction made = new Transaction(name, connection, session);
            made.thread.start();
            return made;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private static Object execute(Connection connection, String sql) throws SQLException {
        if (sql.equalsIgnoreCase("COMMIT")) {
            connection.commit();
            return "";
        }
        if (sql.equalsIgnoreCase("ROLLBACK")) {
            connection.rollback();
            return "";
        }
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private Map<Long, String> owners() {
        return transactions.values().stream().collect(Collectors.toMap(one -> one.session, one -> one.name));
    }

    private record Task(Step step, Work work) {
        static final Task END = new Task(null, null);
    }

    /** A transaction's thread takes tasks from its inbox; all else is done by the thread of the test. */
    private final class Transaction implements QuiescenceDetector.Worker {

        private final String name;
        private final Connection connection;
        private final long session;
        private final Deque<Task> queue = new ArrayDeque<>();
        private final BlockingQueue<Task> inbox = new LinkedBlockingQueue<>();
        private final Thread thread;
        private Task running;
        /** The number of the running step, in the order in which steps were begun. */
        private int number;
        /** Written by the thread before it says that it is back. */
        private Object result;
        private Throwable failure;

        Transaction(String name, Connection connection, long session) {
            this.name = name;
            this.connection = connection;
            this.session = session;
            this.thread = new ScheduledThread(this::live, "transaction " + name, Stepper.this::toString);
        }

        /** Begins the next step, if none is running. */
        boolean next() {
            if (isRunning() || queue.isEmpty()) {
                return false;
            }
            running = queue.remove();
            number = begun++;
            history.begins(name, running.step.what());
            inbox.add(running);
            return true;
        }

        void live() {
            try {
                for (Task task = inbox.take(); task != Task.END; task = inbox.take()) {
                    result = null;
                    failure = null;
                    try {
                        result = task.work.on(connection);
                    } catch (SQLException | RuntimeException | Error thrown) {
                        failure = thrown;
                    }
                    quiescence.back(this);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
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
            return running != null;
        }

        @Override
        public boolean isWaiting() {
            return running.step.waited();
        }

        @Override
        public void waitsFor(Set<String> others) {
            running.step.waits();
            history.add(name, running.step.what(), HistoryEvent.Kind.WAITS, "waits for " + String.join(", ", others));
        }

        /** Notes how the running step ended, and begins the next one of the queue. */
        @Override
        public void takeIn() {
            Step step = running.step;
            running = null;
            boolean late = step.waited();
            if (failure == null) {
                step.done(result);
            } else if (failure instanceof SQLException refused) {
                step.failed(String.valueOf(refused.getSQLState()));
            }
            history.add(name, step.what(), step.state() == Step.State.FAILED ? HistoryEvent.Kind.REFUSED
                    : late ? HistoryEvent.Kind.GOES_ON : HistoryEvent.Kind.DONE,
                    (late ? "goes on: " : "") + step.outcome());
            Throwable thrown = failure;
            next();
            if (thrown instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (thrown instanceof Error unexpected) {
                throw unexpected;
            }
        }
    }
}
