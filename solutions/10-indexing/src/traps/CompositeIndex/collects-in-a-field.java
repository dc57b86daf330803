/**
 * Collects what is single in one set that the index keeps, and empties it before each query. Another thread's query
 * empties it as well, in the middle of this one.
 *
 * <p>Caught by: CompositeIndexConcurrency.oneIndexCanBeShared
 */
public final class CompositeIndex {

    private final Set<String> settled = new HashSet<>();
    private final Set<String> withoutNulls = new HashSet<>();

    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        settled.clear();
        withoutNulls.clear();
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
