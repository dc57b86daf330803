import java.util.Comparator;

/**
 * Sorts what waits into two batches, one for all rows to save and one for all to delete, as some interfaces between
 * caches and databases want it. A row that was deleted and then saved again ends deleted.
 *
 * <p>Caught by: WriteBehindCacheTest.everyWriteIsAppliedInTheOrderOfItsKey, aFlushThatCrashesAnywhereLosesNothing,
 * aCloseThatCrashesAnywhereLosesNothing, aWriterThatCrashesAnywhereLosesNothingThatWasAccepted
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private List<Write<V>> waiting() {
        try {
            return log.waiting().stream().sorted(Comparator.comparing(write -> write.row().isEmpty())).toList();
        } catch (RuntimeException down) {
            return List.of();
        }
    }
}
