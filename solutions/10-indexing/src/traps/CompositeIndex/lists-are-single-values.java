/**
 * Takes IN for an equality in the order as well. Each run is sorted by the next column, and one after another they are
 * not: the ten newest orders of two states are those of the first.
 *
 * <p>Caught by: CompositeIndexTest.aListOrARangeIsNoSingleValue,
 * wherePredicatesLetNoNullsThroughTheirPlaceDoesNotMatter
 */
public final class CompositeIndex {

    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        Set<String> settled = new HashSet<>();
        Set<String> withoutNulls = new HashSet<>();
        for (Predicate predicate : List.copyOf(predicates)) {
            if (isSingle(predicate.form()) || predicate.form() == Form.IN) {
                settled.add(predicate.expression());
            }
            if (predicate.form() != Form.IS_NULL) {
                withoutNulls.add(predicate.expression());
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
            boolean nullsInPlace = withoutNulls.contains(want.expression())
                    || same == (want.nulls() == have.nulls());
            boolean fits = want.expression().equals(have.expression()) && nullsInPlace;
            forward &= fits && same;
            backward &= fits && !same;
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }
}
