/**
 * Looks for the column somewhere in the expression. An index on email seems to serve lower(email) = ?, which is
 * another value that it does not have.
 *
 * <p>Caught by: CompositeIndexTest.anExpressionMustBeThatOfTheIndex
 */
public final class CompositeIndex {

    public List<Predicate> bounding(List<Predicate> predicates) {
        List<Predicate> query = List.copyOf(predicates);
        Set<Predicate> bounding = new HashSet<>();
        for (IndexColumn column : columns) {
            boolean single = false;
            for (Predicate predicate : query) {
                if (predicate.expression().contains(column.expression()) && liesTogether(predicate.form(), column)) {
                    bounding.add(predicate);
                    single |= isSingle(predicate.form()) || predicate.form() == Form.IN;
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
