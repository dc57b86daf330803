package testkit.schedule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A value as a schedule shows it: on one line, short, and the same on every run. */
final class ShownValue {

    private static final int LONGEST = 60;

    private ShownValue() {
    }

    static String of(Object value) {
        String text = text(value).replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Object[] elements) {
            return Arrays.deepToString(elements);
        }
        if (value == null) {
            return "null";
        }
        if (value instanceof Throwable thrown) {
            String message = thrown.getMessage();
            return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        }
        // Where an object lies says nothing, and is another place on every run.
        String text = String.valueOf(value);
        return text.equals(value.getClass().getName() + "@" + Integer.toHexString(value.hashCode()))
                ? value.getClass().isSynthetic() || value.getClass().isHidden() ? "a function"
                        : value.getClass().getSimpleName() : text;
    }
}
