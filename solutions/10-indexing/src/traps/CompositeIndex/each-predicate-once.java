/**
 * Keeps the predicates in a set. The two ends of a BETWEEN are equal in form, and one of them is lost: the scan begins
 * in time and does not end.
 *
 * <p>Caught by: CompositeIndexTest.bothEndsOfARangeBound, whatStandsTwiceIsReturnedTwice
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
                    single |= isSingle(predicate.form()) || predicate.form() == Form.IN;
                }
            }
            if (!single) {
                // Behind a range the values of the next column begin anew with each value of this one.
                break;
            }
        }
        return query.stream().distinct().filter(bounding::contains).toList();
    }
}
