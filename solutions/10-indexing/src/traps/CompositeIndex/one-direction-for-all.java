/**
 * Looks at the columns of the order alone and takes the direction of the first for all. Price down and name up comes
 * with the names down as well.
 *
 * <p>Caught by: CompositeIndexTest.anOrderComesFreeWhereItIsThatOfTheIndex, mixedDirectionsNeedAnIndexOfTheSameMix
 */
public final class CompositeIndex {

    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        Set<String> settled = new HashSet<>();
        Set<String> withoutNulls = new HashSet<>();
        for (Predicate predicate : List.copyOf(predicates)) {
            if (isSingle(predicate.form())) {
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
            boolean same = wanted.get(0).direction() == given.get(0).direction();
            boolean nullsInPlace = withoutNulls.contains(want.expression())
                    || (want.direction() == have.direction()) == (want.nulls() == have.nulls());
            boolean fits = want.expression().equals(have.expression()) && nullsInPlace;
            forward &= fits && same;
            backward &= fits && !same;
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }
}
