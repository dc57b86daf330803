package testkit.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Lets clients of the same components run at the same time, one call at a time in a given order. A client is any code
 * that is {@link #start}ed here; a {@link #component} is anything with an interface, such as a cache or a database.
 * Before each call to a component a client pauses, until it is told to go on. So the moments at which one client can
 * come between two calls of another are not left to luck.
 *
 * <p>A client that waits for a lock, a condition or a future is recognized by asking the virtual machine; it goes on by
 * itself when another one lets it. Calls from other threads than those of clients are no steps. {@code toString} is the
 * schedule that ran, with what each call has seen. All but the components and executors is for the thread of the test.
 *
 * <p>To go through all schedules, take a {@link ScheduleExplorer}.
 */
public final class Clients implements AutoCloseable {

    private final String title;
    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final History history = new History();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private WaitDetector waits = new ParkedThreads();
    private final QuiescenceDetector<Client> quiescence =
            new QuiescenceDetector<>(() -> waits, () -> clients, Comparator.comparing(Client::name));

    /** Has no client yet. */
    public Clients() {
        this("Schedule");
    }

    /**
     * Has no client yet.
     *
     * @param title the first line of the schedule, not null
     */
    public Clients(String title) {
        this.title = Objects.requireNonNull(title, "title");
    }

    /**
     * Has somebody else tell which clients wait.
     *
     * @param detector who, not null
     */
    public void askWhoWaits(WaitDetector detector) {
        waits = Objects.requireNonNull(detector, "detector");
    }

    /**
     * Has something done when this is closed.
     *
     * @param action what, not null
     */
    public void atTheEnd(Runnable action) {
        atTheEnd.add(action);
    }

    /**
     * Makes every call to an object a step of the client that calls.
     *
     * @param name what the schedule calls it, such as {@code cache}
     * @param type an interface
     * @param target what is called in the end, not null
     * @param faults in which manners its calls may be made to fail by a {@link ScheduleExplorer}
     * @param <T> the interface
     * @return what to give to the clients in place of the target; a default method is one call, like any other
     * @throws IllegalArgumentException if the type is no interface
     */
    public <T> T component(String name, Class<T> type, T target, CallFault... faults) {
        Objects.requireNonNull(target, "target");
        return Component.of(name, type, target, this, List.of(faults));
    }

    /**
     * Makes each task that is given to an executor a client of its own, which begins at its first step.
     *
     * @param name what the schedule calls the first of them; the others have a number as well, such as {@code refresh2}
     * @return the executor
     */
    public Executor executor(String name) {
        return task -> beginLater(name, task);
    }

    private synchronized void beginLater(String name, Runnable task) {
        String free = name;
        for (int number = 2; client(free).thread() != null; number++) {
            free = name + number;
        }
        client(free).beginLater(task);
    }

    /**
     * Begins a client's work, up to its first step. One client does one thing at a time.
     *
     * @param client the client's name, a word
     * @param work what it does
     * @throws IllegalStateException if it has begun something that is not over
     */
    public void start(String client, Callable<?> work) {
        Client starting = client(client);
        if (!starting.isOver()) {
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
        return step(client, null);
    }

    /**
     * Lets a client's next call fail, and the client go on to the one after it.
     *
     * @param client the client's name
     * @param fault how; null for a call that does not fail
     * @return whether it could: it had paused; not if its work is over or it waits for another client
     */
    public boolean step(String client, CallFault fault) {
        Client one = client(client);
        if (!one.isPaused()) {
            return false;
        }
        one.goOn(fault);
        quiescence.settle();
        return true;
    }

    /**
     * Makes a call a step of the client whose thread this is; in another thread it is just done. For components.
     *
     * @param call what to do, not null
     * @return what it returns
     * @throws Throwable what it throws
     */
    public Object step(StepCall call) throws Throwable {
        Optional<Client> current = running();
        return current.isPresent() ? current.get().pass(call) : call.proceed();
    }

    /**
     * The client whose thread this is.
     *
     * @return its name; empty in another thread
     */
    public Optional<String> current() {
        return running().map(Client::name);
    }

    private Optional<Client> running() {
        return clients.stream().filter(client -> client.thread() == Thread.currentThread()).findFirst();
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
            for (Client client : clients) {
                boolean paused = client.isPaused();
                goOn(client.name());
                moved |= paused;
            }
        }
    }

    /**
     * The clients.
     *
     * @return their names, in the order in which they were named first
     */
    public List<String> names() {
        return clients.stream().map(Client::name).toList();
    }

    /**
     * The next call of a client.
     *
     * @param client the client's name
     * @return the call before which it has paused; empty if it has not, or has not come to its first one
     */
    public Optional<StepCall> next(String client) {
        return isPaused(client) ? client(client).nextCall() : Optional.empty();
    }

    /**
     * Whether a client has paused before a step.
     *
     * @param client the client's name
     * @return true if it can go on
     */
    public boolean isPaused(String client) {
        return client(client).isPaused();
    }

    /**
     * Whether a client's work is over.
     *
     * @param client the client's name
     * @return true if it has ended, or none was begun
     */
    public boolean isOver(String client) {
        return client(client).isOver();
    }

    /**
     * Whether a client waits for another one.
     *
     * @param client the client's name
     * @return true if it waits
     */
    public boolean waits(String client) {
        return client(client).isWaiting();
    }

    /**
     * What a client's last work returned.
     *
     * @param client the client's name
     * @return the result; null if it has failed, or is not over
     */
    public Object result(String client) {
        return client(client).result();
    }

    /**
     * What a client's last work failed with.
     *
     * @param client the client's name
     * @return the failure; null if it has not failed
     */
    public Throwable failure(String client) {
        return client(client).failure();
    }

    private synchronized Client client(String name) {
        return clients.stream().filter(client -> client.name().equals(name)).findFirst().orElseGet(() -> {
            Client made = new Client(name, history, quiescence, this::toString);
            clients.add(made);
            return made;
        });
    }

    /** Lets everybody finish. */
    @Override
    public void close() {
        try {
            finish();
        } finally {
            atTheEnd.forEach(Runnable::run);
        }
    }

    /**
     * The schedule that ran.
     *
     * @return a line a call
     */
    public List<HistoryEvent> events() {
        return history.events();
    }

    /** The schedule that ran, a line a call. */
    @Override
    public String toString() {
        return title + "\n" + history;
    }
}
