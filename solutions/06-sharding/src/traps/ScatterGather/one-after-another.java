/**
 * Waits for the answer of each shard before it asks the next: the call takes as long as all shards together, and not as
 * long as the slowest.
 *
 * <p>Caught by: ScatterGatherTest.allShardsAreAskedBeforeAnyHasAnswered
 */
public final class ScatterGather {

    private <T> List<T> ask(Question<T> question) {
        List<T> answers = new ArrayList<>();
        shards.forEach((name, shard) -> {
            try {
                answers.add(CompletableFuture.supplyAsync(() -> answer(shard, question), executor).join());
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause();
                throw new ShardFailedException(name, cause instanceof Wrapped ? cause.getCause() : cause);
            }
        });
        return answers;
    }
}
