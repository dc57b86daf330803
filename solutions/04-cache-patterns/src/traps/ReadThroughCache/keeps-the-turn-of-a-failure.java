/**
 * Gives its turn back after a load that has worked. After a few failed ones nobody has a turn, and every read waits
 * for ever, long after the database has come back.
 *
 * <p>Caught by: ReadThroughCacheTest.aFailedLoadGivesItsTurnBack
 */
public final class ReadThroughCache<V> {

    private Optional<V> load(String key) {
        loads.acquireUninterruptibly();
        Optional<V> row = loader.load(key);
        loads.release();
        return row;
    }
}
