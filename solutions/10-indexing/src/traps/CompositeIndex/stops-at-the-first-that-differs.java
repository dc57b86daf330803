import java.util.Iterator;

/**
 * Walks along both orders and returns as soon as they part. What stands behind, a null among it, is never looked at: a
 * query that was put together wrongly fails on the next index, and not on this one.
 *
 * <p>Caught by: CompositeIndexTest.nullsAreRefusedWhereverTheyStand
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
        Iterator<SortKey> given = unsettled(columns.stream().map(IndexColumn::key).toList(), settled).iterator();
        Set<String> seen = new HashSet<>(settled);
        boolean forward = true;
        boolean backward = true;
        for (SortKey want : order) {
            if (!seen.add(want.expression())) {
                continue;
            }
            SortKey have = given.hasNext() ? given.next() : null;
            if (have == null || !have.expression().equals(want.expression())) {
                return Optional.empty();
            }
            boolean same = want.direction() == have.direction();
            boolean fits = withoutNulls.contains(want.expression()) || same == (want.nulls() == have.nulls());
            forward &= fits && same;
            backward &= fits && !same;
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }
}
