/**
 * Sends what is left after a step. After a removal nothing of the element is left, so the delta is empty, and nobody
 * else ever hears of it.
 *
 * <p>Caught by: OrSetTest.aDeltaOfARemovalBringsOnlyThat, aRemovalMayComeBeforeItsAdd, deltasComeInAnyOrderAndTwice,
 * deltasCanBeMergedBeforeTheyAreSent, anAddTakesThePlaceOfThoseThatAreKnown
 */
public final class OrSet<E> {

    public OrSet<E> remove(E element) {
        Objects.requireNonNull(element, "element");
        Map<E, Set<Dot>> left = new HashMap<>(adds);
        left.remove(element);
        return new OrSet<>(left, known);
    }

    public OrSet<E> removeDelta(E element) {
        Objects.requireNonNull(element, "element");
        return new OrSet<>();
    }
}
