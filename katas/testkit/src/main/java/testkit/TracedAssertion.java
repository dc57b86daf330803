package testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A failed assertion that also tells by which steps it came to it. */
public final class TracedAssertion {

    private static final Pattern RULE = Pattern.compile("(?s)\\A\\s*\\[(?<rule>.*?)\\]\\s*(?<rest>.*)\\z");

    private TracedAssertion() {
    }

    /**
     * Adds steps to a failed assertion: behind the rule that was broken, and before what was found.
     *
     * @param wrong the assertion, not null
     * @param trace the steps, a line each
     * @return the same with the steps
     */
    public static AssertionError of(AssertionError wrong, String trace) {
        String message = String.valueOf(wrong.getMessage());
        Matcher stated = RULE.matcher(message);
        // A bracket ends a rule.
        String shown = trace.replace('[', '(').replace(']', ')');
        return new AssertionError(stated.matches()
                ? "[" + stated.group("rule") + "\n" + shown + "] \n" + stated.group("rest")
                : message + "\n" + shown, wrong);
    }
}
