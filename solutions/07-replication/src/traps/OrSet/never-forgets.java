/**
 * Keeps every add that it has ever heard of one by one, and closes no gaps. It is right, and takes more memory every
 * day although the set is empty.
 *
 * <p>Caught by: OrSetTest.whatWasRemovedTakesNoMemory, closedGapsTakeNoMemory, aGapOfOneNodeMakesNoneOfAnother
 */
public final class OrSet<E> {

    private record Context(Map<String, Long> upTo, Set<Dot> afterGaps) {

        static Context of(Set<Dot> dots) {
            return new Context(Map.of(), Set.copyOf(dots));
        }

        boolean contains(Dot dot) {
            return afterGaps.contains(dot);
        }

        long last(String node) {
            return afterGaps.stream().filter(dot -> dot.node.equals(node)).mapToLong(Dot::number).max().orElse(0);
        }

        Context and(Context other) {
            Set<Dot> both = new HashSet<>(afterGaps);
            both.addAll(other.afterGaps);
            return new Context(Map.of(), both);
        }
    }
}
