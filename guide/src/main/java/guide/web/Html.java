package guide.web;

/** Text made safe to stand in HTML. */
public final class Html {

    private Html() {
    }

    /**
     * Escapes what would else be markup, in text as well as in quoted attributes.
     *
     * @param text any text
     * @return the text with references in place of five characters
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
