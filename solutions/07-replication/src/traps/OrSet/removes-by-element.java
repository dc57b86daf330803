/**
 * Remembers what was removed by the element, as a set of graves beside a set of elements. What was removed once can
 * never be added again.
 *
 * <p>Caught by: OrSetTest.anAddThatARemovalDoesNotKnowWins, whatWasRemovedCanBeAddedAgain,
 * aRemovalCancelsAllAddsThatItKnows, addsThatBothHaveAreKeptTogether, aDeltaOfARemovalBringsOnlyThat,
 * deltasComeInAnyOrderAndTwice, setsAreEqualByWhatTheyKnow, elementsAreEqualByEquals, whatWasRemovedTakesNoMemory,
 * closedGapsTakeNoMemory, aGapOfOneNodeMakesNoneOfAnother, whatOnlyLooksAlikeIsApart
 */
public final class OrSet<E> {

    private final Set<E> graves;

    private OrSet(Map<E, Set<Dot>> adds, Context known) {
        this(adds, known, Set.of());
    }

    private OrSet(Map<E, Set<Dot>> adds, Context known, Set<E> graves) {
        this.adds = adds;
        this.known = known;
        this.graves = graves;
    }

    public OrSet<E> removeDelta(E element) {
        Objects.requireNonNull(element, "element");
        return contains(element)
                ? new OrSet<>(Map.of(), Context.of(adds.getOrDefault(element, Set.of())), Set.of(element))
                : new OrSet<>();
    }

    public OrSet<E> merge(OrSet<E> other) {
        Set<E> all = new HashSet<>(graves);
        all.addAll(other.graves);
        Map<E, Set<Dot>> merged = new HashMap<>();
        keep(adds, other, merged);
        keep(other.adds, this, merged);
        merged.keySet().removeAll(all);
        return new OrSet<>(merged, known.and(other.known), all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrSet<?> set && adds.equals(set.adds) && known.equals(set.known)
                && graves.equals(set.graves);
    }
}
