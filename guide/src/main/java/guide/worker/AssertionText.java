package guide.worker;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a failed assertion says, taken apart.
 *
 * @param rule the description that the test gave it; empty if it gave none
 * @param rest what else it says, so that it goes on after the word "but"
 */
record AssertionText(String rule, String rest) {

    /** AssertJ ends a description by a bracket and begins its own sentence on the next line. */
    private static final Pattern BEFORE_A_SENTENCE =
            Pattern.compile("(?s)\\A\\[(?<rule>.*?)\\]\\s*\\R\\s*(?<rest>(?:Expect|expect|Multiple|Actual).*)\\z");
    /** AssertJ's sentences that do not go on after "but", and what they mean. */
    private static final Map<String, String> MEANINGS = Map.of(
            "Expecting code to raise a throwable.", "nothing was thrown",
            "Expecting actual not to be null", "it was null",
            "Expecting actual not to be empty", "it was empty",
            "Expecting value to be true but was false", "it was false",
            "Expecting value to be false but was true", "it was true");
    private static final Pattern EMPTY_BUT = Pattern.compile("(?s)Expecting empty but was: ?(?<value>.*)");

    /** Takes a message apart. A bracket within the description does not end it. */
    static AssertionText of(String message) {
        String text = message.strip();
        Matcher assertion = BEFORE_A_SENTENCE.matcher(text);
        if (assertion.matches()) {
            return new AssertionText(assertion.group("rule"), inEnglish(assertion.group("rest").strip()));
        }
        int end = text.startsWith("[") ? end(text) : -1;
        return end < 0 ? new AssertionText("", inEnglish(text))
                : new AssertionText(text.substring(1, end), inEnglish(text.substring(end + 1).strip()));
    }

    /** Where the bracket closes that the text begins with: its own, or if brackets do not match the first; else -1. */
    private static int end(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return text.indexOf(']');
    }

    private static String inEnglish(String text) {
        Matcher empty = EMPTY_BUT.matcher(text);
        if (empty.matches()) {
            return "it was not empty: " + empty.group("value");
        }
        return MEANINGS.getOrDefault(text, text.startsWith("Expect") ? "the assertion says:\n" + text : text);
    }
}
