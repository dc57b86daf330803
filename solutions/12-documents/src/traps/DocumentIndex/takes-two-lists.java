/**
 * Takes documents with two lists, and makes an entry of each combination: a thousand of two lists with about thirty
 * elements.
 *
 * <p>Caught by: DocumentIndexTest.oneListIsEnough
 */
public final class DocumentIndex {

    public void put(int id, Map<String, ?> document) {
        Map<String, List<Long>> values = new HashMap<>();
        String listed = null;
        for (String field : fields) {
            if (document.containsKey(field)) {
                Object value = Objects.requireNonNull(document.get(field), field);
                if (value instanceof List<?>) {
                    listed = field;
                }
                values.put(field, longs(field, value instanceof List<?> list ? list : List.of(value)));
            }
        }
        remove(id);
        if (listed != null) {
            multikey.add(listed);
        }
        documents.put(id, values);
        entries.addAll(entries(id, values));
    }
}
