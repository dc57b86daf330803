import java.nio.charset.StandardCharsets;

/**
 * Joins the values with commas and tells numbers by their looks. A text with a comma becomes two values, and a text
 * of digits becomes a number.
 *
 * <p>Caught by: CursorCodecTest.numbersAndTextStayWhatTheyAre, textMayContainAnything,
 * halfOfASurrogatePairIsNoQuestionMark
 */
public final class CursorCodec {

    private static byte[] write(Cursor cursor) {
        StringBuilder text = new StringBuilder(cursor.side().name());
        cursor.values().forEach(value -> text.append(',').append(value));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Cursor read(byte[] payload) {
        String[] parts = new String(payload, StandardCharsets.UTF_8).split(",");
        List<Object> values = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            values.add(part.matches("-?[0-9]+") ? (Object) Long.parseLong(part) : part);
        }
        return new Cursor(Cursor.Side.valueOf(parts[0]), values);
    }
}
