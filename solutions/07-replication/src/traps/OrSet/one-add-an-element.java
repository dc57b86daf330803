/**
 * Keeps one add for each element, the one that was merged last. Where two nodes have added it, a removal that knows
 * only the kept one takes the element away, and one that knows only the other does not; and each copy keeps another
 * one.
 *
 * <p>Caught by: OrSetTest.mergedSetsHaveWhatEitherHas, aRemovalCancelsAllAddsThatItKnows,
 * addsThatBothHaveAreKeptTogether, anAddTakesThePlaceOfThoseThatAreKnown, deltasComeInAnyOrderAndTwice,
 * whatOnlyLooksAlikeIsApart, setsOfTheSameElementsDifferByTheAddsThatAreCancelled
 */
public final class OrSet<E> {

    private static <E> void keep(Map<E, Set<Dot>> some, OrSet<E> other, Map<E, Set<Dot>> merged) {
        some.forEach((element, dots) -> {
            Set<Dot> there = other.adds.getOrDefault(element, Set.of());
            for (Dot dot : dots) {
                if (there.contains(dot) || !other.known.contains(dot)) {
                    merged.put(element, Set.of(dot));
                }
            }
        });
    }
}
