/**
 * Reads an index backward for any order that is turned, and forgets the nulls: they lie at the end, so they come
 * first. The best ten by score, nulls last, are ten rows without a score.
 *
 * <p>Caught by: CompositeIndexTest.nullsTurnWithTheIndex, wherePredicatesLetNoNullsThroughTheirPlaceDoesNotMatter
 */
public final class CompositeIndex {

    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        Set<String> settled = new HashSet<>();
        for (Predicate predicate : List.copyOf(predicates)) {
            if (isSingle(predicate.form())) {
                settled.add(predicate.expression());
            }
        }
        List<SortKey> wanted = unsettled(List.copyOf(order), settled);
        List<SortKey> given = unsettled(columns.stream().map(IndexColumn::key).toList(), settled);
        if (given.size() < wanted.size()) {
            return Optional.empty();
        }
        boolean forward = true;
        boolean backward = true;
        for (int i = 0; i < wanted.size(); i++) {
            SortKey want = wanted.get(i);
            SortKey have = given.get(i);
            boolean same = want.direction() == have.direction();
            boolean fits = want.expression().equals(have.expression());
            forward &= fits && same;
            backward &= fits && !same;
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }
}
