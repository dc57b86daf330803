package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;

/**
 * Threads that read at the same time, and a database behind whose door they stand until they are let in, one after the
 * other. Nothing here depends on how fast anything is: the test goes on when each thread has ended, stands at the door,
 * or waits for another one, as the virtual machine says.
 */
final class Crowd implements Store<String> {

    private final Clients run = new Clients();
    private final Loader<String> database = run.component("database", rows(), key -> Optional.of("row of " + key));
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private int stillInterrupted;

    @SuppressWarnings("unchecked")
    private static Class<Loader<String>> rows() {
        return (Class<Loader<String>>) (Class<?>) Loader.class;
    }

    /** What must hold of a cache that was given a number of loads, and of this crowd as its database. */
    void assertAtMost(int loads, UnaryOperator<String> read) {
        int readers = loads + 5;
        for (int reader = 0; reader < readers; reader++) {
            String key = "k" + reader;
            run.start("reader" + reader, () -> answer(read, key));
        }
        assertThat(atTheDoor()).as("loads under way at a time, when %d readers come at once and %d may load", readers,
                loads).isEqualTo(loads);
        interruptAll();
        assertThat(atTheDoor()).as("loads under way at a time, once all readers were interrupted").isEqualTo(loads);
        letAllIn(loads);
        assertThat(answers()).as("the answers, once the database answers again").hasSize(readers)
                .allMatch(answer -> answer.startsWith("row of "));
        assertThat(stillInterrupted()).as("readers who were interrupted and still know it").isEqualTo(readers);
    }

    /** What must hold where two read the same row at once, and two may load. */
    void assertEachLoadsByItself(UnaryOperator<String> read) {
        run.start("A", () -> answer(read, "7"));
        run.start("B", () -> answer(read, "7"));
        assertThat(atTheDoor()).as("loads under way, when two read the same row that is not held").isEqualTo(2);
        letAllIn(2);
        assertThat(answers()).as("what they read").containsExactly("row of 7", "row of 7");
    }

    /** Runs a call that must not wait for anybody. */
    void assertDoesNotWait(String rule, Runnable call) {
        String caller = "caller" + run.names().size();
        run.start(caller, made(call));
        run.goOn(caller);
        assertThat(run.waits(caller)).as("[%s] the call waits, for ever or for a load", rule).isFalse();
        assertThat(run.failure(caller)).as("[%s] what the call throws", rule).isNull();
    }

    /** Has a thread make a call, which must come to the door. */
    void occupy(Runnable call) {
        run.start("loading", made(call));
        assertThat(atTheDoor()).as("loads under way, once a read of a row that is not held has begun").isEqualTo(1);
    }

    /** Has a thread make a call, which must wait until somebody has loaded, although it is interrupted. */
    void assertWaitsForATurn(String rule, Runnable call) {
        run.start("waiting", () -> answer(key -> {
            call.run();
            return key;
        }, "row of one who waited"));
        assertThat(run.waits("waiting")).as("[%s] the call waits for its turn", rule).isTrue();
        interruptAll();
        assertThat(run.waits("waiting")).as("[%s] the call waits on, once it was interrupted", rule).isTrue();
        letAllIn(1);
        assertThat(run.isOver("waiting")).as("[%s] the call has ended, once the other load has", rule).isTrue();
        assertThat(run.failure("waiting")).as("[%s] what the call throws", rule).isNull();
        assertThat(stillInterrupted()).as("[%s] callers who were interrupted and still know it", rule).isEqualTo(1);
    }

    /** What must hold of a cache with one turn for such a database, if its loads fail. */
    static void assertInterruptsOutliveFailedLoads(Function<Crowd, UnaryOperator<String>> cache) {
        for (Throwable failure : List.of(new LinkBroken("database"), new StackOverflowError())) {
            Crowd crowd = new Crowd();
            crowd.assertAnInterruptOutlives(failure, cache.apply(crowd));
        }
    }

    private void assertAnInterruptOutlives(Throwable failure, UnaryOperator<String> read) {
        run.start("loading", () -> answer(read, "8 before " + failure));
        run.start("waiting", () -> answer(read, "7 with " + failure));
        assertThat(atTheDoor()).as("loads under way, where one may be, and two need one").isEqualTo(1);
        interruptAll();
        run.step("loading");
        assertThat(run.isPaused("waiting")).as("the second one loads when the first has, although interrupted")
                .isTrue();
        run.step("waiting", CallFault.beforeEffect(() -> failure));
        assertThat(run.isOver("waiting")).as("the second one has ended, after its load has thrown %s", failure)
                .isTrue();
        assertThat(stillInterrupted()).as("how many of the two, who were interrupted, still know it when a load has "
                + "thrown %s", failure).isEqualTo(2);
    }

    private static Callable<Void> made(Runnable call) {
        return () -> {
            call.run();
            return null;
        };
    }

    private Void answer(UnaryOperator<String> read, String key) {
        synchronized (threads) {
            threads.add(Thread.currentThread());
        }
        String answer;
        try {
            answer = read.apply(key);
        } catch (LinkBroken | StackOverflowError thrown) {
            answer = thrown.toString();
        }
        synchronized (threads) {
            answers.add(answer);
            stillInterrupted += Thread.currentThread().isInterrupted() ? 1 : 0;
        }
        return null;
    }

    /** Loads when it is let in. */
    @Override
    public Optional<String> load(String key) {
        return database.load(key);
    }

    @Override
    public void save(String key, String row) {
        // Writers pass by the door.
    }

    @Override
    public void delete(String key) {
        // Writers pass by the door.
    }

    private int atTheDoor() {
        return (int) run.names().stream().filter(run::isPaused).count();
    }

    private void interruptAll() {
        for (Thread thread : threads) {
            thread.interrupt();
            // Who waits and is interrupted wakes up, takes note, and waits again.
            while (thread.isAlive() && thread.isInterrupted() && thread.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        }
        run.start("nobody", () -> null);
    }

    private void letAllIn(int loads) {
        Optional<String> next = run.names().stream().filter(run::isPaused).findFirst();
        while (next.isPresent()) {
            run.step(next.get());
            assertThat(atTheDoor()).as("loads under way at a time, to the end").isLessThanOrEqualTo(loads);
            next = run.names().stream().filter(run::isPaused).findFirst();
        }
    }

    private List<String> answers() {
        synchronized (threads) {
            return List.copyOf(answers);
        }
    }

    private int stillInterrupted() {
        synchronized (threads) {
            return stillInterrupted;
        }
    }
}
