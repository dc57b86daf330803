/**
 * Removes a deleted row from the cache instead of holding its absence at its version. A reader who loaded the row
 * before it was deleted puts it back.
 *
 * <p>Caught by: WriteThroughCacheTest.aDeletedRowIsHeldAsAbsent, aWriteAndADeletionAgreeWhateverFails,
 * nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    public void delete(String key) {
        Objects.requireNonNull(key, "key");
        try {
            store.save(key, Optional.empty());
        } finally {
            remove(key);
        }
    }
}
