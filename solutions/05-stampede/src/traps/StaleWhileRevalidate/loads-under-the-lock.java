/**
 * Loads under the lock that guards the table. While one query is slow, nobody can read what is there.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aLoadKeepsNobodyWaiting, whoLoadsOnHisOwnThreadKeepsNobodyWaiting
 */
public final class StaleWhileRevalidate<K, V> {

    private void run(K key, Load<V> load) {
        V value;
        try {
            synchronized (lock) {
                value = loader.apply(key);
            }
        } catch (Throwable thrown) {
            end(key, load, null, thrown);
            return;
        }
        end(key, load, value, null);
    }
}
