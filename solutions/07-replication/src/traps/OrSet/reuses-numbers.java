/**
 * Numbers an add by the greatest number among the adds that still stand. After a removal the number is given a second
 * time, and the new element is taken for the removed one.
 *
 * <p>Caught by: OrSetTest.whatWasRemovedCanBeAddedAgain, anAddAfterARemovalIsNew
 */
public final class OrSet<E> {

    public OrSet<E> addDelta(String node, E element) {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(node, "node");
        long last = adds.values().stream().flatMap(Set::stream).filter(dot -> dot.node.equals(node))
                .mapToLong(Dot::number).max().orElse(0);
        Dot dot = new Dot(node, last + 1);
        Set<Dot> changed = new HashSet<>(adds.getOrDefault(element, Set.of()));
        changed.add(dot);
        return new OrSet<>(Map.of(element, Set.of(dot)), Context.of(changed));
    }
}
