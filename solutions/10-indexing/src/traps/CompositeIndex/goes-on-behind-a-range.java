/**
 * Stops at a gap, but not behind a range: the next column is bound although its values begin anew with each value of
 * the one before.
 *
 * <p>Caught by: CompositeIndexTest.behindARangeNothingBounds
 */
public final class CompositeIndex {

    public List<Predicate> bounding(List<Predicate> predicates) {
        List<Predicate> query = List.copyOf(predicates);
        Set<Predicate> bounding = new HashSet<>();
        for (IndexColumn column : columns) {
            boolean single = false;
            for (Predicate predicate : query) {
                if (predicate.expression().equals(column.expression()) && liesTogether(predicate.form(), column)) {
                    bounding.add(predicate);
                    single = true;
                }
            }
            if (!single) {
                // Behind a range the values of the next column begin anew with each value of this one.
                break;
            }
        }
        return query.stream().filter(bounding::contains).toList();
    }
}
