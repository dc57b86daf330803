import java.util.concurrent.ThreadLocalRandom;

/**
 * Admits a loser now and then by chance, as Caffeine does against keys that were made to collide. That is good defense,
 * and this contract does without it: a run that cannot be repeated cannot be explained either.
 *
 * <p>Caught by: TinyLfuCacheTest.twoCachesThatAreUsedAlikeAnswerAlike
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private Node<K, V> loser(Node<K, V> candidate) {
        Node<K, V> victim = probation.size > 0 ? probation.leastRecent() : sheltered.leastRecent();
        boolean admitted = candidate == null || sketch.frequency(candidate.key) > sketch.frequency(victim.key)
                || ThreadLocalRandom.current().nextInt(128) == 0;
        return admitted ? victim : candidate;
    }
}
