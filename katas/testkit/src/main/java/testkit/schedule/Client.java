package testkit.schedule;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Code in a thread of its own, which pauses before each of its steps. All but its steps is for the test's thread. */
final class Client implements QuiescenceDetector.Worker {

    private final String name;
    private final History history;
    private final QuiescenceDetector<Client> quiescence;
    private final Supplier<String> schedule;
    private final Semaphore gate = new Semaphore(0);
    private volatile State state = State.OVER;
    private volatile Thread thread;
    /** The call before which it paused last. */
    private StepCall call;
    private Object result;
    private Throwable failure;
    private boolean crashed;
    /** Written by the client's thread before it says that it has stopped. */
    private volatile StepCall nextCall;
    private volatile boolean ended;
    private volatile Object outcome;
    private volatile Throwable thrown;

    private enum State { OVER, BUSY, PAUSED, WAITING }

    Client(String name, History history, QuiescenceDetector<Client> quiescence, Supplier<String> schedule) {
        this.name = name;
        this.history = history;
        this.quiescence = quiescence;
        this.schedule = schedule;
    }

    /** Begins to work. It says when it has come to its first step. */
    void begin(Callable<?> work) {
        history.begins(name, what());
        begin(State.BUSY, () -> run(work));
    }

    /** Is to work once it is told to go on. */
    void beginLater(Runnable work) {
        begin(State.PAUSED, () -> {
            gate.acquireUninterruptibly();
            run(() -> {
                work.run();
                return null;
            });
        });
    }

    private void begin(State first, Runnable work) {
        result = null;
        failure = null;
        ended = false;
        crashed = false;
        state = first;
        thread = new ScheduledThread(work, "client " + name, schedule);
        thread.start();
    }

    private void run(Callable<?> work) {
        try {
            outcome = work.call();
            thrown = null;
        } catch (Exception | Error failed) {
            outcome = null;
            thrown = failed;
        }
        ended = true;
        quiescence.back(this);
    }

    /** In the client's thread: pauses, and then does the step. */
    Object pass(StepCall step) throws Throwable {
        if (crashed) {
            throw new CallFault.Crash();
        }
        nextCall = step;
        quiescence.back(this);
        gate.acquireUninterruptibly();
        try {
            return nextCall.proceed();
        } catch (CallFault.Crash crash) {
            crashed = true;
            throw crash;
        }
    }

    /** Goes on, with a call that fails if there is a fault; null if there is none. */
    void goOn(CallFault injected) {
        if (injected != null) {
            call = new FailingCall(call, injected);
            nextCall = call;
        }
        state = State.BUSY;
        history.begins(name, what());
        gate.release();
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

    Optional<StepCall> nextCall() {
        return Optional.ofNullable(call);
    }

    boolean isOver() {
        return state == State.OVER;
    }

    boolean isPaused() {
        return state == State.PAUSED;
    }

    Object result() {
        return result;
    }

    Throwable failure() {
        return failure;
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
                others.isEmpty() ? "waits" : "waits for " + String.join(", ", others));
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
