/**
 * Leaves the case to String.toLowerCase() and so to the language of the machine: in Turkey INDEX is not index. A sigma
 * at the end of a word is another one than in its middle, too.
 *
 * <p>Caught by: InvertedIndexTest.caseIsFoldedWithoutALanguage
 */
public final class InvertedIndex {

    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase().codePoints().forEach(point -> {
            int folded = point;
            if (isInWord(folded)) {
                word.appendCodePoint(folded);
            } else {
                end(word, tokens);
            }
        });
        end(word, tokens);
        return tokens;
    }
}
