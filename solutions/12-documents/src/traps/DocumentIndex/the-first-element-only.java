/**
 * Makes one entry of a document, with the first element of its list. By the others it is not found.
 *
 * <p>Caught by: DocumentIndexTest.eachElementHasAnEntry, aRepeatedElementHasOneEntry,
 * twoElementsMayFulfillTwoConditions, bothBoundsCountWhereThereAreNoLists, whatIsAbsentHasAnEntryToo,
 * oneListIsEnough, aDocumentIsReplacedAsAWhole, whatTheCallerChangesLaterDoesNotMatter
 */
public final class DocumentIndex {

    private List<Entry> entries(int id, Map<String, List<Long>> values) {
        List<List<Long>> keys = new ArrayList<>(List.of(new ArrayList<>()));
        for (String field : fields) {
            List<Long> elements = values.getOrDefault(field, List.of());
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> key : keys) {
                for (Long element : elements.isEmpty() ? new ArrayList<>(Collections.singleton((Long) null))
                        : elements.subList(0, 1)) {
                    List<Long> next = new ArrayList<>(key);
                    next.add(element);
                    longer.add(next);
                }
            }
            keys = longer;
        }
        return keys.stream().map(key -> new Entry(key, id)).toList();
    }
}
