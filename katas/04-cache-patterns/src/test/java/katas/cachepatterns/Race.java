package katas.cachepatterns;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Clients that run one call at a time, in an order that is chosen from outside, with failures that are chosen from
 * outside. {@link #explore} goes through all orders and all places of the failures.
 *
 * <p>Each client has a thread of its own. It runs until its next call of something watched, and waits there for its
 * turn. A client that waits for a lock of Java that another one holds has no turn until it has got it.
 */
final class Race extends Calls {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "client");
        thread.setDaemon(true);
        return thread;
    });
    private static final ThreadMXBean MONITOR = ManagementFactory.getThreadMXBean();
    /** How often in a row a client must be seen waiting for nobody in particular until it counts as waiting. */
    private static final int LOOKS = 20;

    private final List<int[]> choices;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Queue<Runnable> beginning = new ArrayDeque<>();
    private final List<String> script = new ArrayList<>();
    private final ThreadLocal<Client> current = new ThreadLocal<>();
    private Runnable rule = () -> { };
    private int faults;
    private int next;

    /** What a client does, and where it stands. Guarded by the race. */
    private final class Client {

        private final String name;
        private Thread thread;
        private String waitingCall;
        private Fault granted;
        private boolean begun;
        private boolean ended;
        private Object result;
        private Throwable thrown;

        Client(String name) {
            this.name = name;
        }
    }

    private Race(List<int[]> choices, int faults) {
        this.choices = choices;
        this.faults = faults;
    }

    /**
     * Runs clients in every order of their calls, and with every choice of calls that fail, before their effect or
     * after.
     *
     * @param faults how many calls may fail in a run
     * @param scenario makes everything anew, watches what is to be watched, and names clients and rule
     * @return how many schedules there were
     * @throws AssertionError if the rule is broken; its message has the schedule
     */
    static int explore(int faults, Consumer<Race> scenario) {
        List<int[]> choices = new ArrayList<>();
        int schedules = 0;
        do {
            Race race = new Race(choices, faults);
            scenario.accept(race);
            race.run();
            schedules++;
        } while (advance(choices));
        return schedules;
    }

    /** The next combination of choices, or false after the last. */
    private static boolean advance(List<int[]> choices) {
        while (!choices.isEmpty()) {
            int[] last = choices.get(choices.size() - 1);
            if (++last[0] < last[1]) {
                return true;
            }
            choices.remove(choices.size() - 1);
        }
        return false;
    }

    /** Adds a client, who begins when everybody else stands still. Called by a client, it adds one in the middle. */
    synchronized void client(String name, Callable<?> operation) {
        Client client = new Client(name);
        clients.put(name, client);
        beginning.add(() -> {
            client.begun = true;
            THREADS.execute(() -> perform(client, operation));
        });
    }

    private void perform(Client client, Callable<?> operation) {
        current.set(client);
        Object result = null;
        Throwable thrown = null;
        synchronized (this) {
            client.thread = Thread.currentThread();
        }
        try {
            result = operation.call();
        } catch (Throwable failure) {
            thrown = failure;
        }
        current.remove();
        synchronized (this) {
            client.result = result;
            client.thrown = thrown;
            client.ended = true;
            notifyAll();
        }
    }

    /** Adds a client that returns nothing. */
    void client(String name, Runnable operation) {
        client(name, Executors.callable(operation));
    }

    /** What must hold when all clients have ended. Checked with nothing failing and nobody waiting for turns. */
    void then(Runnable check) {
        rule = check;
    }

    @Override
    Object called(String call, Callable<Object> target) throws Exception {
        Client client = current.get();
        if (client == null) {
            return target.call();
        }
        Fault fault = await(client, call);
        Object result = null;
        Exception failure = null;
        if (fault == Fault.BEFORE) {
            failure = new Fault.LinkBroken(call);
        } else {
            try {
                result = target.call();
            } catch (Exception own) {
                failure = own;
            }
            if (fault == Fault.AFTER) {
                failure = new Fault.LinkBroken(call);
            }
        }
        note(client, call, fault, failure == null ? result : failure.getMessage());
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    private synchronized Fault await(Client client, String call) throws InterruptedException {
        client.waitingCall = call;
        notifyAll();
        while (client.granted == null) {
            wait();
        }
        Fault fault = client.granted;
        client.granted = null;
        client.waitingCall = null;
        return fault;
    }

    private synchronized void note(Client client, String call, Fault fault, Object outcome) {
        script.add(client.name + ": " + call + switch (fault) {
            case NONE -> outcome == null ? "" : " -> " + outcome;
            case BEFORE -> " -> FAILS, without effect";
            case AFTER -> " -> its answer is LOST";
        });
    }

    private void run() {
        next = 0;
        try {
            while (step()) {
                // All is done in the step.
            }
            rule.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (AssertionError broken) {
            throw broken.getMessage() != null && broken.getMessage().contains(toString()) ? broken
                    : new AssertionError(broken.getMessage() + "\n\nThe schedule that shows it:\n" + this, broken);
        }
    }

    /** Gives one client its turn, and says whether there was one. */
    private synchronized boolean step() throws InterruptedException {
        settle();
        List<Client> ready = clients.values().stream().filter(client -> client.waitingCall != null).toList();
        if (ready.isEmpty()) {
            if (clients.values().stream().anyMatch(client -> !client.ended)) {
                throw new AssertionError("[nobody waits for ever] " + clients.values().stream()
                        .filter(client -> !client.ended).map(client -> client.name).toList() + " do");
            }
            return false;
        }
        int perClient = faults > 0 ? Fault.values().length : 1;
        int choice = choose(ready.size() * perClient);
        Fault fault = Fault.values()[choice / ready.size()];
        Client chosen = ready.get(choice % ready.size());
        if (fault != Fault.NONE) {
            faults--;
        }
        chosen.granted = fault;
        // It is under way from now on, even before its thread has noticed.
        chosen.waitingCall = null;
        notifyAll();
        return true;
    }

    private int choose(int options) {
        if (next == choices.size()) {
            choices.add(new int[] {0, options});
        }
        return Math.min(choices.get(next++)[0], options - 1);
    }

    /** Waits until every client waits for its turn, or for a lock, or has ended. They begin one after another. */
    private void settle() throws InterruptedException {
        standStill();
        while (!beginning.isEmpty()) {
            beginning.remove().run();
            standStill();
        }
    }

    private void standStill() throws InterruptedException {
        int looks = 0;
        while (clients.values().stream().anyMatch(this::isBusy)) {
            wait(1);
            boolean stuck = clients.values().stream().filter(this::isBusy).allMatch(this::waits);
            looks = stuck ? looks + 1 : 0;
            if (looks == LOOKS) {
                return;
            }
        }
    }

    private boolean isBusy(Client client) {
        return client.begun && !client.ended && (client.waitingCall == null || client.granted != null);
    }

    /** Whether a client's thread stands still, in a lock or elsewhere, with no turn given to it. */
    private boolean waits(Client client) {
        if (client.thread == null || client.granted != null) {
            return false;
        }
        ThreadInfo info = MONITOR.getThreadInfo(client.thread.getId());
        return info != null && (info.getThreadState() == Thread.State.BLOCKED && info.getLockOwnerId() >= 0
                && isClient(info.getLockOwnerId()) || info.getThreadState() == Thread.State.WAITING
                || info.getThreadState() == Thread.State.TIMED_WAITING);
    }

    private boolean isClient(long thread) {
        return clients.values().stream().anyMatch(client -> client.thread != null && client.thread.getId() == thread);
    }

    /** What a client's operation has returned; null if it has thrown. */
    synchronized Object result(String client) {
        return clients.get(client).result;
    }

    /** What a client's operation has thrown; null if it has returned. */
    synchronized Throwable thrown(String client) {
        return clients.get(client).thrown;
    }

    /** Whether a client had a call that failed in this run. */
    synchronized boolean failed(String client) {
        return script.stream().anyMatch(line -> line.startsWith(client + ":")
                && (line.endsWith("FAILS, without effect") || line.endsWith("its answer is LOST")));
    }

    /** The calls in the order in which they were made, each with its client and what came back. */
    @Override
    public synchronized String toString() {
        return "    " + String.join("\n    ", script);
    }
}
