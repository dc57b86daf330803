/**
 * Keeps each write that the new shard has missed, and repeats it at the commit, as it was. What was written since is
 * overwritten. Only the old shard knows what the row is now.
 *
 * <p>Caught by: ShardDirectoryTest.howeverManyCallsFailWhatWasReadLastIsRead
 */
public final class ShardDirectory {

    private final class CopyingMove implements Move {

        private final Map<Long, Consumer<ShardStore>> missed = new HashMap<>();

        void follow(long key, Consumer<ShardStore> write) {
            if (range.contains(key) && key < next && !map.pins().containsKey(key)) {
                try {
                    write.accept(target);
                } catch (RuntimeException failure) {
                    missed.put(key, write);
                    throw failure;
                }
            }
        }

        private void settle() {
            missed.values().forEach(write -> write.accept(target));
            missed.clear();
        }
    }
}
