/**
 * Does not normalize. The same word, typed on another machine as a letter and an accent, is another word.
 *
 * <p>Caught by: InvertedIndexTest.textsAreNormalized
 */
public final class InvertedIndex {

    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            int folded = Character.toLowerCase(Character.toUpperCase(point));
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
