/**
 * Sends with the new element all that the sender knows of, but not the other elements. Whoever merges it takes them for
 * removed, and loses them.
 *
 * <p>Caught by: OrSetTest.aDeltaOfAnAddBringsOnlyThat, aDeltaTakesNoElementAway,
 * aDeltaThatComesEarlyHidesNoneOfThoseBefore, deltasComeInAnyOrderAndTwice, anAddAfterARemovalIsNew
 */
public final class OrSet<E> {

    public OrSet<E> add(String node, E element) {
        OrSet<E> delta = addDelta(node, element);
        Map<E, Set<Dot>> added = new HashMap<>(adds);
        added.putAll(delta.adds);
        return new OrSet<>(added, delta.known);
    }

    public OrSet<E> addDelta(String node, E element) {
        Objects.requireNonNull(element, "element");
        Dot dot = new Dot(Objects.requireNonNull(node, "node"), known.last(node) + 1);
        return new OrSet<>(Map.of(element, Set.of(dot)), known.and(Context.of(Set.of(dot))));
    }
}
