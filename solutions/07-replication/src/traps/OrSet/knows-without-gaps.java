/**
 * Keeps one number for each node, the greatest that it has heard of, and takes all adds up to it for known. A delta
 * that overtakes another makes it look like something that was removed.
 *
 * <p>Caught by: OrSetTest.whatWasAddedIsThere, whatWasRemovedIsGone, mergedSetsHaveWhatEitherHas,
 * aDeltaOfAnAddBringsOnlyThat, aDeltaTakesNoElementAway, aDeltaThatComesEarlyHidesNoneOfThoseBefore,
 * deltasComeInAnyOrderAndTwice, anAddAfterARemovalIsNew, elementsAreEqualByEquals, whatOnlyLooksAlikeIsApart
 */
public final class OrSet<E> {

    private record Context(Map<String, Long> upTo, Set<Dot> afterGaps) {

        boolean contains(Dot dot) {
            return dot.number <= upTo.getOrDefault(dot.node, 0L);
        }

        long last(String node) {
            return upTo.getOrDefault(node, 0L);
        }

        Context and(Context other) {
            Map<String, Long> both = new HashMap<>(upTo);
            other.upTo.forEach((node, number) -> both.merge(node, number, Math::max));
            return new Context(both, Set.of());
        }

        private Context with(Set<Dot> dots) {
            Map<String, Long> greatest = new HashMap<>(upTo);
            dots.forEach(dot -> greatest.merge(dot.node, dot.number, Math::max));
            return new Context(greatest, Set.of());
        }
    }
}
