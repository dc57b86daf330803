package katas.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text of JSON from its beginning to its end. */
final class JsonReader {

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,4})?");
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    Object read() {
        Object value = value(0);
        if (at < text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    /** Reads a value with the spaces around it. */
    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new JsonException("nested more than " + DEEPEST + " deep");
        }
        skipSpaces();
        Object value = switch (at < text.length() ? text.charAt(at) : ' ') {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        skipSpaces();
        return value;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        skipSpaces();
        if (!next('}')) {
            do {
                skipSpaces();
                int start = at;
                String name = string();
                skipSpaces();
                require(':');
                if (object.containsKey(name)) {
                    at = start;
                    throw wrong("another name");
                }
                object.put(name, value(depth + 1));
            } while (next(','));
            require('}');
        }
        return Collections.unmodifiableMap(object);
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        skipSpaces();
        if (!next(']')) {
            do {
                array.add(value(depth + 1));
            } while (next(','));
            require(']');
        }
        return Collections.unmodifiableList(array);
    }

    private String string() {
        require('"');
        StringBuilder string = new StringBuilder();
        while (!next('"')) {
            if (at == text.length() || text.charAt(at) < ' ') {
                throw wrong("a quotation mark");
            }
            string.append(next('\\') ? escaped() : text.charAt(at++));
        }
        return string.toString();
    }

    private char escaped() {
        if (next('u')) {
            if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                throw wrong("four hexadecimal digits");
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int which = at < text.length() ? ESCAPED.indexOf(text.charAt(at)) : -1;
        if (which < 0) {
            throw wrong("one of " + ESCAPED + "u");
        }
        at++;
        return MEANT.charAt(which);
    }

    private Object number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong("a value");
        }
        at = number.end();
        BigDecimal value = new BigDecimal(number.group());
        boolean whole = number.group(1) == null && number.group(2) == null;
        boolean hasRoom = value.precision() < 20 && value.equals(BigDecimal.valueOf(value.longValue()));
        return whole && hasRoom ? (Object) value.longValue() : value;
    }

    private Object word(String word, Object meant) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return meant;
    }

    private boolean next(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char wanted) {
        if (!next(wanted)) {
            throw wrong(String.valueOf(wanted));
        }
    }

    private void skipSpaces() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException wrong(String wanted) {
        return new JsonException("expected " + wanted + " at character " + at);
    }
}
