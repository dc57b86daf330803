/**
 * Lets a newcomer start at the age, but adds only one to the rank at each further use. An old entry that is used again
 * after a long while stays as far behind as if it were still forgotten.
 *
 * <p>Caught by: LfuCacheTest.aUseAddsTheAgeOfItsMoment
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private void use(Entry<K, V> entry) {
        entry.rank = entry.rank == 0 ? 1 + age : entry.rank + 1;
        ranks.computeIfAbsent(entry.rank, rank -> new Rank<>()).add(entry);
    }
}
