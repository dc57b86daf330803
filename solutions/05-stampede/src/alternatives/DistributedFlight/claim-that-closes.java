package katas.stampede;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Each call has a claim on the key, a resource: however the call ends, closing the claim gives back what it holds. */
public final class DistributedFlight {

    private final SharedCache cache;
    private final Duration lockLife;
    private final Duration valueLife;
    private final Duration pause;
    private final int pauses;
    private final Supplier<String> tokens;
    private final Pause waiting;

    public DistributedFlight(SharedCache cache, Duration lockLife, Duration valueLife, Duration pause, int pauses,
            Supplier<String> tokens, Pause waiting) {
        Duration least = Duration.ofMillis(1);
        if (lockLife.compareTo(least) < 0 || valueLife.compareTo(least) < 0) {
            throw new IllegalArgumentException("lives of at least 1 ms, not " + lockLife + " and " + valueLife);
        }
        if (pause.isNegative() || pause.isZero() || pauses < 0) {
            throw new IllegalArgumentException("0 or more pauses of more than 0, not " + pauses + " of " + pause);
        }
        this.cache = Objects.requireNonNull(cache);
        this.lockLife = lockLife;
        this.valueLife = valueLife;
        this.pause = pause;
        this.pauses = pauses;
        this.tokens = Objects.requireNonNull(tokens);
        this.waiting = Objects.requireNonNull(waiting);
    }

    public String get(String key, Function<? super String, String> loader) throws InterruptedException {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        try (Claim claim = new Claim(key)) {
            Optional<String> text = claim.textOrTurn();
            return text.isPresent() ? decoded(text.get()) : claim.kept(loader.apply(key));
        }
    }

    public void invalidate(String key) {
        Objects.requireNonNull(key, "key");
        cache.remove("l" + key);
        cache.remove("v" + key);
    }

    private static String decoded(String text) {
        return text.isEmpty() ? null : text.substring(1);
    }

    /** One caller's part in what happens to a key: nothing, or a lock that it holds, or one that it may hold. */
    private final class Claim implements AutoCloseable {

        private final String lock;
        private final String value;
        private String token;
        private boolean held;

        private Claim(String key) {
            lock = "l" + key;
            value = "v" + key;
        }

        /** The text that is stored, or nothing once it is this caller's turn to load. */
        private Optional<String> textOrTurn() throws InterruptedException {
            int left = pauses;
            try {
                Optional<String> text = text();
                while (text.isEmpty() && !locks() && left > 0) {
                    left--;
                    waiting.pause(pause);
                    text = text();
                }
                // The last look was before the lock.
                Optional<String> now = text.isPresent() || token == null ? text : text();
                held = token != null && now.isEmpty();
                return now;
            } catch (SharedCacheException silent) {
                return Optional.empty();
            }
        }

        private Optional<String> text() {
            return Optional.ofNullable(cache.get(value));
        }

        /** Names the token before it asks, for an answer may be lost. */
        private boolean locks() {
            token = tokens.get();
            boolean taken = cache.putIfAbsent(lock, token, lockLife);
            if (!taken) {
                token = null;
            }
            return taken;
        }

        private String kept(String loaded) {
            if (!held) {
                return loaded;
            }
            try {
                String text = loaded == null ? "" : "=" + loaded;
                boolean stored = cache.putAndUnlock(lock, token, value, text, valueLife);
                // Either way there is nothing any more to be given back.
                token = null;
                Optional<String> newer = stored ? Optional.empty() : text();
                return newer.isPresent() ? decoded(newer.get()) : loaded;
            } catch (SharedCacheException silent) {
                return loaded;
            }
        }

        @Override
        public void close() {
            if (token == null) {
                return;
            }
            try {
                cache.unlock(lock, token);
            } catch (SharedCacheException silent) {
                // It goes by itself.
            }
        }
    }
}
