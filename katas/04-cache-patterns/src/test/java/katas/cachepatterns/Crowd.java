package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * Threads that read at the same time, and a database behind whose door they wait. Nothing here depends on how fast
 * anything is: the test goes on when all threads stand still.
 */
final class Crowd implements Store<String> {

    private static final int LOOKS = 50_000;
    private static final long BETWEEN_LOOKS = 100_000;
    private static final int LOOKS_AT_ONE_THAT_STANDS = 300;

    private final CountDownLatch door = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Thread> interrupted = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private int inside;
    private int most;

    /** What must hold of a cache that was given a number of loads. */
    static void assertAtMost(int loads, Crowd crowd, UnaryOperator<String> read) {
        crowd.read(loads + 5, read);
        crowd.standStill();
        assertThat(crowd.most()).as("loads under way at a time, when %d readers come at once and %d may load",
                loads + 5, loads).isEqualTo(loads);
        crowd.interruptAll();
        crowd.standStill();
        assertThat(crowd.most()).as("loads under way at a time, once all readers were interrupted").isEqualTo(loads);
        crowd.open();
        assertThat(crowd.answers()).as("the answers, once the database answers again").hasSize(loads + 5)
                .allMatch(answer -> answer.startsWith("row of "));
        assertThat(crowd.most()).as("loads under way at a time, to the end").isEqualTo(loads);
        assertThat(crowd.stillInterrupted()).as("readers who were interrupted and still know it").isEqualTo(loads + 5);
    }

    /** Runs a call that must not wait for anybody. */
    static void assertDoesNotWait(String rule, Runnable call) {
        Thread thread = new Thread(call, "reader");
        thread.setDaemon(true);
        thread.start();
        int still = 0;
        while (thread.isAlive() && still < LOOKS_AT_ONE_THAT_STANDS) {
            still = standsStill(thread) ? still + 1 : 0;
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        assertThat(thread.isAlive()).as("[%s] the call waits for ever", rule).isFalse();
    }

    /** Has a thread make a call, and goes on when it stands at the door. */
    void occupy(Runnable call) {
        Thread thread = new Thread(call, "loading");
        thread.setDaemon(true);
        thread.start();
        for (int look = 0; look < LOOKS && most() == 0 && thread.isAlive(); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        assertThat(most()).as("loads under way, once a read of a row that is not held has begun").isEqualTo(1);
    }

    /** Loads when the door is open. */
    @Override
    public Optional<String> load(String key) {
        synchronized (this) {
            inside++;
            most = Math.max(most, inside);
        }
        boolean wasInterrupted = false;
        while (door.getCount() > 0) {
            try {
                door.await();
            } catch (InterruptedException noted) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            inside--;
        }
        return Optional.of("row of " + key);
    }

    @Override
    public void save(String key, String row) {
        // Writers pass by the door.
    }

    @Override
    public void delete(String key) {
        // Writers pass by the door.
    }

    private void read(int readers, UnaryOperator<String> read) {
        for (int reader = 0; reader < readers; reader++) {
            String key = "k" + reader;
            Thread thread = new Thread(() -> {
                String answer;
                try {
                    answer = read.apply(key);
                } catch (RuntimeException thrown) {
                    answer = thrown.toString();
                }
                synchronized (this) {
                    answers.add(answer);
                    if (Thread.currentThread().isInterrupted()) {
                        interrupted.add(Thread.currentThread());
                    }
                }
            }, "reader " + reader);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until nobody runs any more. Who does not stand still in a long while is not waited for. */
    private void standStill() {
        for (int look = 0; look < LOOKS && !threads.stream().allMatch(Crowd::standsStill); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static boolean standsStill(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> false;
        };
    }

    private void interruptAll() {
        threads.forEach(Thread::interrupt);
        // Until each has noticed: an interrupted thread that waits wakes up, and waits again.
        for (int look = 0; look < 20; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void open() {
        door.countDown();
        for (int look = 0; look < LOOKS && threads.stream().anyMatch(Thread::isAlive); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private synchronized int most() {
        return most;
    }

    private synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    private synchronized int stillInterrupted() {
        return interrupted.size();
    }
}
