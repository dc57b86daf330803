package katas.stampede;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Keeps tasks until a test runs them, in the order that it likes. */
final class HandExecutor implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private Throwable refusal;

    @Override
    public void execute(Runnable task) {
        if (refusal instanceof Error error) {
            throw error;
        }
        if (refusal instanceof RuntimeException exception) {
            throw exception;
        }
        tasks.add(task);
    }

    /** From now on each task is refused by this exception or error; by null, none is. */
    void refuse(Throwable reason) {
        refusal = reason;
    }

    int waiting() {
        return tasks.size();
    }

    /** Runs the task that has waited longest. */
    void runNext() {
        tasks.removeFirst().run();
    }

    /** Runs the task that came last. */
    void runLast() {
        tasks.removeLast().run();
    }

    /** Runs all tasks, and those that come meanwhile. */
    void runAll() {
        while (!tasks.isEmpty()) {
            runNext();
        }
    }
}
