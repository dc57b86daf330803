/**
 * Takes an index with lists for one as good as any to sort by. A document comes at each of its elements.
 *
 * <p>Caught by: DocumentIndexTest.aListOfOneOrNoneMakesAFieldMultikey, aListHasNoPlaceInAnOrder
 */
public final class DocumentIndex {

    public boolean serves(List<Condition> query, List<Sort> order) {
        Set<String> equal = new HashSet<>();
        query.stream().filter(each -> each.comparison() == Comparison.EQUAL && !multikey.contains(each.field()))
                .forEach(each -> equal.add(each.field()));
        List<Sort> wanted = order.stream().filter(sort -> !equal.contains(sort.field())).toList();
        bounding(query).stream().filter(each -> each.comparison() == Comparison.EQUAL)
                .forEach(each -> equal.add(each.field()));
        List<String> given = fields.stream().filter(field -> !equal.contains(field)).toList();
        return wanted.size() <= given.size() && wanted.stream().map(Sort::descends).distinct().count() <= 1
                && wanted.stream().map(Sort::field).toList().equals(given.subList(0, wanted.size()));
    }
}
