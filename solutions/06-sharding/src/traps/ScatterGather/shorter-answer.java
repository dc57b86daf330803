/**
 * Takes a shard that fails for a shard that has nothing. The page looks like any other, and nobody learns that a
 * quarter of the posts is missing.
 *
 * <p>Caught by: ScatterGatherTest.aShardThatFailsIsNamed, ofSeveralShardsThatFailOneIsNamedWithItsOwnFailure,
 * whateverAShardThrowsIsTheCause, whereverAShardFailsThereIsNoAnswerAndNothingStaysOpen
 */
public final class ScatterGather {

    private <T> List<T> ask(Question<T> question) {
        Map<String, CompletableFuture<T>> asked = new TreeMap<>();
        shards.forEach((name, shard) ->
                asked.put(name, CompletableFuture.supplyAsync(() -> answer(shard, question), executor)));
        List<T> answers = new ArrayList<>();
        for (CompletableFuture<T> answer : asked.values()) {
            try {
                answers.add(answer.join());
            } catch (CompletionException failed) {
                continue;
            }
        }
        return answers;
    }
}
