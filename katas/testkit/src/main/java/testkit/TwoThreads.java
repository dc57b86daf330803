package testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two threads that use one object at the same time. Right answers have nothing to fear from chance: for them every
 * sequence is right. For wrong ones all calls together have to take many times what a core gives to a thread at once,
 * so that one core, too, turns to the other thread in the middle of a call. It is for what the model checker does not
 * see, the inside of the JDK: a {@code MessageDigest} or a {@code Mac} that two threads share.
 */
public final class TwoThreads {

    private TwoThreads() {
    }

    /**
     * Calls both again and again, each in a thread of its own.
     *
     * @param one what one thread calls
     * @param other what the other thread calls
     * @param times how often each calls it
     * @param <T> what the calls return
     * @return what one returned, and what the other returned, each in its order
     * @throws Exception what a call threw
     */
    public static <T> List<List<T>> calling(Callable<T> one, Callable<T> other, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<List<T>>> running = new ArrayList<>();
            for (Callable<T> call : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    List<T> results = new ArrayList<>();
                    for (int i = 0; i < times; i++) {
                        results.add(call.call());
                    }
                    return results;
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        } finally {
            threads.shutdownNow();
        }
    }
}
