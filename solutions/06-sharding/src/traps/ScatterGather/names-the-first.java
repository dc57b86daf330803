/**
 * Says that a shard failed, and names the first of them all: the operator restarts the wrong one.
 *
 * <p>Caught by: ScatterGatherTest.aShardThatFailsIsNamed, ofSeveralShardsThatFailOneIsNamedWithItsOwnFailure,
 * whereverAShardFailsThereIsNoAnswerAndNothingStaysOpen
 */
public final class ScatterGather {

    private <T> List<T> ask(Question<T> question) {
        Map<String, CompletableFuture<T>> asked = new TreeMap<>();
        shards.forEach((name, shard) ->
                asked.put(name, CompletableFuture.supplyAsync(() -> answer(shard, question), executor)));
        List<T> answers = new ArrayList<>();
        asked.forEach((name, answer) -> {
            try {
                answers.add(answer.join());
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause();
                String first = shards.keySet().iterator().next();
                throw new ShardFailedException(first, cause instanceof Wrapped ? cause.getCause() : cause);
            }
        });
        return answers;
    }
}
