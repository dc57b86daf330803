/**
 * Keeps the counts of uses in a map of their own and never takes one out. A key that comes back has its old fame at
 * once; and the map grows with every key that was ever seen.
 *
 * <p>Caught by: LfuCacheTest.aForgottenKeyStartsAnew, whatIsGoneLeavesNothingBehind
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final Map<K, Long> uses = new HashMap<>();

    private void use(Entry<K, V> entry) {
        entry.rank = uses.merge(entry.key, 1L, Long::sum) + age;
        ranks.computeIfAbsent(entry.rank, rank -> new Rank<>()).add(entry);
    }
}
