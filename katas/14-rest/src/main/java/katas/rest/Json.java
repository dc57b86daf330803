package katas.rest;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON (RFC 8259). An object is a {@code Map} with its members in order, an array a {@code List}, a
 * string a {@code String}; a number is a {@code Long} where that has room for it and a {@code BigDecimal} elsewhere;
 * true and false are a {@code Boolean}, and null is null.
 */
public final class Json {

    private Json() {
    }

    /**
     * Reads a value.
     *
     * @param bytes the text in UTF-8
     * @return the value, which cannot be changed
     * @throws JsonException if it is not UTF-8, not JSON, has a name twice in one object, or is nested more than a
     *     hundred deep; the message says where
     */
    public static Object read(byte[] bytes) {
        try {
            return new JsonReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()).read();
        } catch (CharacterCodingException wrong) {
            throw new JsonException("the text is not UTF-8");
        }
    }

    /**
     * Writes a value, without spaces.
     *
     * @param value a value such as {@link #read} returns; numbers may be {@code Integer}, too
     * @return the text in UTF-8
     * @throws IllegalArgumentException if there is something in it that JSON does not have
     */
    public static byte[] write(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer
                || value instanceof BigDecimal) {
            text.append(value);
        } else if (value instanceof String string) {
            append(text, string);
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object each : list) {
                append(text.append(separator), each);
                separator = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> each : map.entrySet()) {
                append(text.append(separator), (String) each.getKey());
                append(text.append(':'), each.getValue());
                separator = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
        }
    }

    private static void append(StringBuilder text, String string) {
        text.append('"');
        for (char c : string.toCharArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
