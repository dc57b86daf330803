package katas.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a text in the language of GraphQL, read one after another. */
final class Tokens {

    static final int MOST = 15_000;

    /** What is skipped, or a name, a number, a string, or a sign. */
    private static final Pattern TOKEN = Pattern.compile("([\\s,\uFEFF]+|#[^\\n\\r]*)|([_A-Za-z][_0-9A-Za-z]*)"
            + "|(-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![_A-Za-z0-9.]))"
            + "|(\"(?:[^\"\\\\\\n\\r]|\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4}))*+\")|(\\.\\.\\.|[!$&()/:=@\\[\\]{|}])");
    private static final int SKIPPED = 1;

    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("cannot read '"
                        + text.substring(at, Math.min(text.length(), at + 20)) + "' at " + at);
            }
            at = matcher.end();
            if (matcher.group(SKIPPED) == null) {
                tokens.add(matcher.group());
            }
            if (tokens.size() > MOST) {
                throw new IllegalArgumentException("more than " + MOST + " tokens");
            }
        }
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    String peek() {
        return isAtEnd() ? "the end" : tokens.get(next);
    }

    String take() {
        if (isAtEnd()) {
            throw new IllegalArgumentException("the text ends too early");
        }
        return tokens.get(next++);
    }

    boolean takeIf(String wanted) {
        boolean found = peek().equals(wanted);
        next += found ? 1 : 0;
        return found;
    }

    void expect(String wanted) {
        if (!takeIf(wanted)) {
            throw new IllegalArgumentException("'" + wanted + "' is missing before " + peek());
        }
    }

    String name() {
        String name = take();
        if (!Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
            throw new IllegalArgumentException("a name is missing before " + name);
        }
        return name;
    }

    /** A value that says all by itself. */
    Object literal() {
        String token = take();
        char first = token.charAt(0);
        if (first == '"') {
            return unescaped(token);
        }
        if (first == '-' || Character.isDigit(first)) {
            return number(token);
        }
        if (!Character.isLetter(first) && first != '_') {
            throw new IllegalArgumentException("a value is missing before " + token
                    + "; there are no variables, lists and objects here");
        }
        return switch (token) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> token;
        };
    }

    private static Object number(String token) {
        if (token.matches("-?[0-9]+")) {
            try {
                return Integer.valueOf(token);
            } catch (NumberFormatException tooLarge) {
                throw new IllegalArgumentException(token + " is no Int: it has more than 32 bits", tooLarge);
            }
        }
        return Double.valueOf(token);
    }

    private static String unescaped(String token) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < token.length() - 1; i++) {
            char letter = token.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            char escaped = token.charAt(++i);
            if (escaped == 'u') {
                text.append((char) Integer.parseInt(token.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int place = "bfnrt".indexOf(escaped);
                text.append(place < 0 ? escaped : "\b\f\n\r\t".charAt(place));
            }
        }
        return text.toString();
    }
}
