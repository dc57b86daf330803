/**
 * Keeps the words of a document that has been replaced: each change leaves more behind, and the search grows slow by
 * what is no longer there.
 *
 * <p>Caught by: TextSearchTest.aDocumentIsReplacedAsAWhole, nothingIsLeftOfWhatHasGone
 */
public final class TextSearch {

    public void put(int id, Map<String, String> fields) {
        Map<String, List<String>> cut = new HashMap<>();
        fields.forEach((field, text) -> {
            if (weights.containsKey(field)) {
                cut.put(field, words(Objects.requireNonNull(text, field)));
            }
        });
        documents.computeIfAbsent(id, first -> new HashMap<>()).putAll(cut);
        cut.values().forEach(words -> words.forEach(word ->
                having.computeIfAbsent(word, first -> new HashSet<>()).add(id)));
    }
}
