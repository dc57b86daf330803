/**
 * Lets the next field bound behind a range, as long as there is any condition. What it then reads does not have all
 * that is asked for, or more than was promised.
 *
 * <p>Caught by: DocumentIndexTest.behindARangeNothingIsBounded
 */
public final class DocumentIndex {

    public List<Condition> bounding(List<Condition> query) {
        Set<Condition> bounding = new HashSet<>();
        for (String field : fields) {
            List<Condition> candidates = List.copyOf(query).stream()
                    .filter(each -> each.field().equals(field)).toList();
            if (multikey.contains(field)) {
                candidates = candidates.stream()
                        .min(Comparator.comparing(each -> each.comparison() != Comparison.EQUAL)).stream().toList();
            }
            bounding.addAll(candidates);
            if (candidates.isEmpty()) {
                break;
            }
        }
        return new ArrayList<>(query.stream().filter(bounding::contains).distinct().toList());
    }
}
