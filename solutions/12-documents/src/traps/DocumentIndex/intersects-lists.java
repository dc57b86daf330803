/**
 * Bounds a list from both sides, as any other field. A list with 1 and 9 has an element that is at least 3 and one that
 * is at most 5, and no entry between them.
 *
 * <p>Caught by: DocumentIndexTest.twoElementsMayFulfillTwoConditions, bothBoundsCountWhereThereAreNoLists
 */
public final class DocumentIndex {

    public List<Condition> bounding(List<Condition> query) {
        Set<Condition> bounding = new HashSet<>();
        for (String field : fields) {
            List<Condition> candidates = List.copyOf(query).stream()
                    .filter(each -> each.field().equals(field)).toList();
            bounding.addAll(candidates);
            if (candidates.stream().noneMatch(each -> each.comparison() == Comparison.EQUAL)) {
                break;
            }
        }
        return new ArrayList<>(query.stream().filter(bounding::contains).distinct().toList());
    }
}
