/**
 * Looks at the chars of a text and not at its code points. Letters beyond the first plane are two chars, neither of
 * which is a letter.
 *
 * <p>Caught by: InvertedIndexTest.aCodePointIsNotACharacter
 */
public final class InvertedIndex {

    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).chars().forEach(point -> {
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
