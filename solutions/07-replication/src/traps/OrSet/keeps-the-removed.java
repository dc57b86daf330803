/**
 * Removes from its own copy, and merges by taking all adds that either side has. What was removed here comes back with
 * the next copy from elsewhere.
 *
 * <p>Caught by: OrSetTest.whatWasRemovedStaysRemoved, whatWasRemovedCanBeAddedAgain,
 * aRemovalCancelsAllAddsThatItKnows, addsThatBothHaveAreKeptTogether, anAddTakesThePlaceOfThoseThatAreKnown,
 * aDeltaOfARemovalBringsOnlyThat, aRemovalMayComeBeforeItsAdd, deltasComeInAnyOrderAndTwice,
 * deltasCanBeMergedBeforeTheyAreSent, anAddAfterARemovalIsNew, whatOnlyLooksAlikeIsApart,
 * setsOfTheSameElementsDifferByTheAddsThatAreCancelled
 */
public final class OrSet<E> {

    public OrSet<E> remove(E element) {
        Map<E, Set<Dot>> left = new HashMap<>(adds);
        left.remove(Objects.requireNonNull(element, "element"));
        return new OrSet<>(left, known);
    }

    private static <E> void keep(Map<E, Set<Dot>> some, OrSet<E> other, Map<E, Set<Dot>> merged) {
        some.forEach((element, dots) -> merged.computeIfAbsent(element, first -> new HashSet<>()).addAll(dots));
    }
}
