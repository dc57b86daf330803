import java.util.LinkedHashMap;

/**
 * Counts exactly, halves the counts from time to time, and keeps those that have become zero. They harm no estimate, and
 * there is one for every key that ever came by.
 *
 * <p>Caught by: TinyLfuCacheTest.strangersAreForgottenInTheEnd
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final int STEPS = 20;
    private final Map<K, V> window = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, V> probation = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, V> proven = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, Integer> uses = new HashMap<>();
    private long counted;
    private int windowCapacity;
    private int windowHits;
    private int mainHits;
    private int accesses;

    public TinyLfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.windowCapacity = smallestWindow();
    }

    @Override
    public V get(K key) {
        V inWindow = window.get(Objects.requireNonNull(key, "key"));
        V value = inWindow == null ? prove(key) : inWindow;
        if (inWindow != null) {
            windowHits++;
        } else if (value != null) {
            mainHits++;
        }
        if (value != null) {
            count(key);
        }
        if (++accesses >= 5L * capacity) {
            moveRoom();
        }
        return value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        count(key);
        if (prove(key) != null) {
            proven.replace(key, value);
        } else if (window.put(key, value) == null) {
            settle();
        }
    }

    @Override
    public V remove(K key) {
        V value = window.remove(Objects.requireNonNull(key, "key"));
        if (value == null) {
            value = probation.remove(key);
        }
        return value == null ? proven.remove(key) : value;
    }

    @Override
    public int size() {
        return window.size() + probation.size() + proven.size();
    }

    /** A use of an entry of the main space lifts it among the proven ones; too many of those go back to probation. */
    private V prove(K key) {
        V value = probation.remove(key);
        if (value == null) {
            return proven.get(key);
        }
        proven.put(key, value);
        while (proven.size() > 1 && proven.size() > (capacity - windowCapacity) * 4 / 5) {
            move(eldest(proven), proven, probation);
        }
        return value;
    }

    private void settle() {
        K candidate = null;
        while (window.size() > windowCapacity) {
            candidate = eldest(window);
            move(candidate, window, probation);
        }
        if (size() > capacity) {
            K victim = eldest(probation.isEmpty() ? proven : probation);
            boolean stays = candidate != null && uses(candidate) <= uses(victim);
            remove(stays ? candidate : victim);
        }
    }

    private void count(K key) {
        uses.merge(key, 1, Integer::sum);
        if (++counted >= 10L * capacity) {
            uses.replaceAll((counting, before) -> before / 2);
            counted /= 2;
        }
    }

    private int uses(K key) {
        return uses.getOrDefault(key, 0);
    }

    private void moveRoom() {
        double earnedByWindow = windowHits / (double) windowCapacity;
        double earnedByMain = mainHits / (double) Math.max(1, capacity - windowCapacity);
        int step = Math.max(1, capacity / STEPS);
        int wanted = windowCapacity + (earnedByWindow > earnedByMain ? step : -step);
        windowCapacity = Math.max(smallestWindow(), Math.min(wanted, capacity * 4 / 5));
        accesses = 0;
        windowHits = 0;
        mainHits = 0;
    }

    private int smallestWindow() {
        return Math.max(1, capacity / 100);
    }

    private static <K, V> K eldest(Map<K, V> entries) {
        return entries.keySet().iterator().next();
    }

    private static <K, V> void move(K key, Map<K, V> from, Map<K, V> to) {
        to.put(key, from.remove(key));
    }
}
