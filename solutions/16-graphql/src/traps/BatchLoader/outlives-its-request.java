/**
 * Remembers what it has loaded for all loaders there are. The next user sees what the last one was allowed to see,
 * and what was true then.
 *
 * <p>Caught by: BatchLoaderTest.manyLoadsAreOneCall, theSourceMayAnswerInAnyOrder, whatTheSourceDoesNotHaveIsEmpty,
 * thatThereIsNoneIsRemembered, aFailureIsNotRemembered, aKeyFailsAlone, aSourceThatThrowsFailsItsCall,
 * aSourceThatReturnsNullFailsItsCall, twoAnswersForAKeyAreNone, whatNobodyAskedForIsIgnored,
 * aBatchHasAtMostAsManyKeysAsItMay, whatDependsOnAValueWaitsForTheNextDispatch, allCallsComeBeforeTheFirstEnd,
 * whatTheSourceLoadsWaits, whoeverCancelsTakesNobodyWithHim, aDependentThatThrowsHurtsNobodyElse,
 * requestsShareNothing, onlyTheCallThatAsksForAKeySaysWhatItHas, whoeverTriesAgainAtOnceWaitsForTheNextDispatch,
 * theKeysOfACallStayWhatTheyAre, whatNobodyWaitsForAnyMoreIsAskedForAllTheSame, whoeverHasHeardMayDispatchAgain,
 * whatACallThatFailsHasSaidOfOthersIsIgnored
 */
public final class BatchLoader<K, V> {

    private static final Map<Object, Object> EVERYTHING = new HashMap<>();

    @SuppressWarnings("unchecked")
    public CompletableFuture<Optional<V>> load(K key) {
        Object value = EVERYTHING.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            return CompletableFuture.completedFuture((Optional<V>) value);
        }
        CompletableFuture<Optional<V>> future = new CompletableFuture<>();
        loading.computeIfAbsent(key, first -> {
            waiting.add(key);
            return new ArrayList<>();
        }).add(future);
        return future;
    }

    private void end(CompletableFuture<Optional<V>> future, Loaded<K, V> answer) {
        if (answer instanceof Loaded.Failed<K, V> failed) {
            future.completeExceptionally(failed.cause());
        } else {
            if (answer != null) {
                EVERYTHING.put(answer.key(), value(answer));
            }
            future.complete(value(answer));
        }
    }
}
