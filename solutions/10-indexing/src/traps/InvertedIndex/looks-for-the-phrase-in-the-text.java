import java.util.Collections;

/**
 * Puts the words together again, with a space between them, and looks for the phrase in that text. "new york" is found
 * in "new yorkshire".
 *
 * <p>Caught by: InvertedIndexTest.aPhraseIsOfWholeWords
 */
public final class InvertedIndex {

    private boolean hasPhrase(int id, List<String> tokens) {
        List<String> text = new ArrayList<>(Collections.nCopies(documents.get(id).length(), ""));
        for (String token : documents.get(id).distinct()) {
            for (int position : list(token).get(id)) {
                text.set(position, token);
            }
        }
        return String.join(" ", text).contains(String.join(" ", tokens));
    }
}
