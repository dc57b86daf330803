/**
 * Takes a field for multikey only while it stores what has more than one element.
 *
 * <p>Caught by: DocumentIndexTest.aListOfOneOrNoneMakesAFieldMultikey
 */
public final class DocumentIndex {

    public void put(int id, Map<String, ?> document) {
        Map<String, List<Long>> values = new HashMap<>();
        String listed = null;
        for (String field : fields) {
            if (document.containsKey(field)) {
                Object value = Objects.requireNonNull(document.get(field), field);
                if (value instanceof List<?>) {
                    if (listed != null) {
                        throw new IllegalArgumentException("only one field of an index may have a list, not both "
                                + listed + " and " + field);
                    }
                    listed = field;
                }
                values.put(field, longs(field, value instanceof List<?> list ? list : List.of(value)));
            }
        }
        remove(id);
        if (listed != null && values.get(listed).size() > 1) {
            multikey.add(listed);
        }
        documents.put(id, values);
        entries.addAll(entries(id, values));
    }
}
