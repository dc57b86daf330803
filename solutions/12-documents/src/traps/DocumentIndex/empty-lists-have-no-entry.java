/**
 * Makes an entry for each element, and so none for a list without elements or a field that is absent. Such a document
 * is not found by its other fields either.
 *
 * <p>Caught by: DocumentIndexTest.whatIsAbsentHasAnEntryToo, valuesMayBeAny, aDocumentIsReplacedAsAWhole
 */
public final class DocumentIndex {

    private List<Entry> entries(int id, Map<String, List<Long>> values) {
        List<List<Long>> keys = new ArrayList<>(List.of(new ArrayList<>()));
        for (String field : fields) {
            List<Long> elements = values.getOrDefault(field, List.of());
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> key : keys) {
                for (Long element : elements) {
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
