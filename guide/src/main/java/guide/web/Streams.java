package guide.web;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The pages that listen for events. What is sent to one page never waits for another: each has a queue of its own, and
 * one that does not read is dropped. Thread-safe.
 */
final class Streams implements AutoCloseable {

    /** A browser keeps six connections to a host, and a page that is hidden none. */
    private static final int MOST = 64;
    private static final int GREETERS = 2;
    private static final int LONGEST_QUEUE = 500;
    /** Shorter than what the server takes for silence. */
    private static final long BEAT_SECONDS = 5;

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    /** Greetings read files and start runs; however many pages ask at once, there is room for others. */
    private final ExecutorService greeters = Executors.newFixedThreadPool(GREETERS, work -> thread(work, "greetings"));
    private final ExecutorService senders = Executors.newCachedThreadPool(work -> thread(work, "events"));
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "heartbeat"));

    Streams() {
        // Only who writes finds out that a page is gone.
        beat.scheduleAtFixedRate(() -> pages.forEach(page -> page.add(client -> client.sendComment("beat"))),
                BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Lets a page listen.
     *
     * @param context its request
     * @param greeting what to send to it, once it is sure to hear all that comes after; called in another thread
     * @throws ServiceUnavailableResponse if too many listen
     */
    void open(Context context, Consumer<Consumer<String>> greeting) throws Exception {
        if (pages.size() >= MOST) {
            throw new ServiceUnavailableResponse("Too many pages are open.");
        }
        new SseHandler(0, client -> {
            client.keepAlive();
            Page page = new Page(client);
            client.onClose(() -> pages.remove(page));
            pages.add(page);
            greeters.execute(() -> greeting.accept(page::send));
        }).handle(context);
    }

    /** Sends JSON to all pages. Returns at once. */
    void send(String json) {
        pages.forEach(page -> page.send(json));
    }

    @Override
    public void close() {
        beat.shutdownNow();
        List.copyOf(pages).forEach(page -> page.client.close());
        greeters.shutdownNow();
        senders.shutdownNow();
    }

    /** One page, and what is still to be sent to it. */
    private final class Page {

        private final SseClient client;
        private final Deque<Consumer<SseClient>> queue = new ArrayDeque<>();
        private boolean sending;

        Page(SseClient client) {
            this.client = client;
        }

        void send(String json) {
            add(open -> open.sendEvent("kata", json));
        }

        synchronized void add(Consumer<SseClient> message) {
            if (queue.size() >= LONGEST_QUEUE) {
                pages.remove(this);
                queue.clear();
                return;
            }
            queue.add(message);
            if (!sending && !senders.isShutdown()) {
                sending = true;
                senders.execute(this::drain);
            }
        }

        private void drain() {
            for (Consumer<SseClient> next = next(); next != null; next = next()) {
                next.accept(client);
            }
        }

        private synchronized Consumer<SseClient> next() {
            Consumer<SseClient> next = client.terminated() ? null : queue.poll();
            sending = next != null;
            return next;
        }
    }
}
