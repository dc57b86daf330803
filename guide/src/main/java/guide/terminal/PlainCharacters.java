package guide.terminal;

/** Shows the characters that would make a terminal do something: what a reader's code says is text and nothing else. */
final class PlainCharacters {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 127;
    private static final char LAST_CONTROL = 0x9f;
    /** The pictures of the first 32 characters, such as a small ESC, lie here in their order. */
    private static final char PICTURES = '\u2400';

    private PlainCharacters() {
    }

    /**
     * Replaces control characters but the tab by pictures of them, and later ones, as well as those that turn the
     * direction of writing, by their numbers.
     *
     * @param text any text
     * @return the same text where it has none
     */
    static String of(String text) {
        if (text.chars().noneMatch(PlainCharacters::acts)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!acts(c)) {
                shown.append(c);
            } else if (c < FIRST_PRINTABLE) {
                shown.append((char) (PICTURES + c));
            } else {
                shown.append(String.format("\\u%04x", (int) c));
            }
        }
        return shown.toString();
    }

    private static boolean acts(int c) {
        return c < FIRST_PRINTABLE && c != '\t' || c >= DELETE && c <= LAST_CONTROL
                || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
