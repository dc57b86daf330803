/**
 * Lets every column of the index bound the scan, as print has it: "an index on (last, first, age) serves last and age,
 * skipping the middle". The scan looks at every Smith and filters, and an index with a million Smiths is read as a
 * whole.
 *
 * <p>Caught by: CompositeIndexTest.aGapEndsWhatBounds, anExpressionMustBeThatOfTheIndex, behindARangeNothingBounds,
 * bothEndsOfARangeBound, inequalityAndContainedTextsBoundNothing, oneIndexServesManyQueries,
 * withoutTheFirstColumnNothingBounds
 */
public final class CompositeIndex {

    public List<Predicate> bounding(List<Predicate> predicates) {
        List<Predicate> query = List.copyOf(predicates);
        Set<Predicate> bounding = new HashSet<>();
        for (IndexColumn column : columns) {
            for (Predicate predicate : query) {
                if (predicate.expression().equals(column.expression()) && liesTogether(predicate.form(), column)) {
                    bounding.add(predicate);
                }
            }
        }
        return query.stream().filter(bounding::contains).toList();
    }
}
