/**
 * Does nothing when an element is added that is there already. Somebody elsewhere removes it at the same time, and the
 * add, which was confirmed to its user, has never been.
 *
 * <p>Caught by: OrSetTest.anAddThatARemovalDoesNotKnowWins, anAddTakesThePlaceOfThoseThatAreKnown,
 * setsOfTheSameElementsDifferByTheAddsThatAreCancelled
 */
public final class OrSet<E> {

    public OrSet<E> addDelta(String node, E element) {
        Objects.requireNonNull(node, "node");
        if (contains(element)) {
            return new OrSet<>();
        }
        Dot dot = new Dot(node, known.last(node) + 1);
        return new OrSet<>(Map.of(element, Set.of(dot)), Context.of(Set.of(dot)));
    }
}
