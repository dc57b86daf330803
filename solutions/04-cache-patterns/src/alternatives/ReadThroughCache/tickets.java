package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Prints tickets for loads until there are enough, hands out those that came back from a queue, and chains what it
 * knows instead of noting what has failed.
 *
 * @param <V> the type of rows
 */
public final class ReadThroughCache<V> {

    private final SharedCache<V> cache;
    private final String prefix;
    private final Loader<V> loader;
    private final Duration ttl;
    private final Duration absentTtl;
    private final int loads;
    private final AtomicInteger printed = new AtomicInteger();
    private final BlockingQueue<Integer> tickets = new LinkedBlockingQueue<>();

    /**
     * Puts a cache in front of a loader.
     *
     * @param cache the shared cache; any {@code RuntimeException} of it is a failure; not null
     * @param prefix what precedes every key in the shared cache, may be empty; not null
     * @param loader where the rows come from, not null
     * @param ttl how long a row is held; at least a millisecond
     * @param absentTtl how long it is held that there is no row; at least a millisecond
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl}, {@code absentTtl} or {@code loads} is out of its range; the
     *     message contains it
     * @throws NullPointerException if an argument is null
     */
    public ReadThroughCache(SharedCache<V> cache, String prefix, Loader<V> loader, Duration ttl, Duration absentTtl,
            int loads) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.loader = Objects.requireNonNull(loader, "loader");
        this.ttl = atLeastAMillisecond("ttl", ttl);
        this.absentTtl = atLeastAMillisecond("absentTtl", absentTtl);
        if (loads < 1) {
            throw new IllegalArgumentException("loads must be at least 1, not " + loads);
        }
        this.loads = loads;
    }

    private static Duration atLeastAMillisecond(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " must be at least a millisecond, not " + time);
        }
        return time;
    }

    /**
     * Reads a row.
     *
     * @param key its key, as the loader knows it; not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the loader throws, as it came; then nothing is put
     */
    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        // Empty if the cache is down, as against what it says when it is up.
        Optional<Optional<Cached<V>>> answer = answer(() -> cache.get(prefixed));
        if (answer.isEmpty()) {
            return load(key);
        }
        return answer.get().map(Cached::row).orElseGet(() -> {
            Optional<V> row = load(key);
            answer(() -> {
                cache.put(prefixed, row, row.isPresent() ? ttl : absentTtl);
                return true;
            });
            return row;
        });
    }

    private static <T> Optional<T> answer(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RuntimeException down) {
            return Optional.empty();
        }
    }

    private Optional<V> load(String key) {
        Integer ticket = ticket();
        try {
            return loader.load(key);
        } finally {
            tickets.add(ticket);
        }
    }

    private Integer ticket() {
        Integer back = tickets.poll();
        if (back != null) {
            return back;
        }
        int number = printed.getAndUpdate(before -> Math.min(before + 1, loads));
        return number < loads ? number : awaited();
    }

    private Integer awaited() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return tickets.take();
                } catch (InterruptedException noted) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
