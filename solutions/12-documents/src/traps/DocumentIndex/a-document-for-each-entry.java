/**
 * Returns a document for each entry that it has in the run.
 *
 * <p>Caught by: DocumentIndexTest.eachElementHasAnEntry, aRepeatedElementHasOneEntry, whatIsAbsentHasAnEntryToo,
 * aDocumentIsReplacedAsAWhole, whatTheCallerChangesLaterDoesNotMatter, aDocumentIsAskedOnce
 */
public final class DocumentIndex {

    public List<Integer> find(List<Condition> query) {
        List<Integer> found = new ArrayList<>();
        read = 0;
        List<Long> prefix = new ArrayList<>();
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        boolean bounded = false;
        List<Condition> bounding = bounding(query);
        for (String field : fields) {
            List<Condition> here = bounding.stream().filter(each -> each.field().equals(field)).toList();
            bounded = !here.isEmpty();
            if (!bounded) {
                break;
            }
            low = here.stream().filter(each -> each.comparison() != Comparison.AT_MOST).mapToLong(Condition::value)
                    .max().orElse(Long.MIN_VALUE);
            high = here.stream().filter(each -> each.comparison() != Comparison.AT_LEAST).mapToLong(Condition::value)
                    .min().orElse(Long.MAX_VALUE);
            if (low > high) {
                return new ArrayList<>();
            }
            if (here.stream().noneMatch(each -> each.comparison() == Comparison.EQUAL)) {
                break;
            }
            prefix.add(low);
            bounded = false;
        }
        List<Long> first = new ArrayList<>(prefix);
        if (bounded) {
            first.add(low);
        }
        for (Entry entry : entries.tailSet(new Entry(first, Long.MIN_VALUE), true)) {
            if (!entry.values().subList(0, prefix.size()).equals(prefix)
                    || bounded && entry.values().get(prefix.size()) > high) {
                break;
            }
            read++;
            if (query.stream().allMatch(each -> holds(each, documents.get((int) entry.id())))) {
                found.add((int) entry.id());
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
