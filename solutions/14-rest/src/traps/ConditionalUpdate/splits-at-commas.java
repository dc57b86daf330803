/**
 * Splits the list at its commas. A tag that has one inside falls into two pieces that are none.
 *
 * <p>Caught by: ConditionalUpdateTest.aTagMayHaveCommasInside
 */
public final class ConditionalUpdate implements Handler {

    private record Tags(boolean any, List<String> strong, List<String> weak) {

        private static Tags parsed(String field, String value) {
            if (value.strip().equals("*")) {
                return new Tags(true, List.of(), List.of());
            }
            Tags tags = new Tags(false, new ArrayList<>(), new ArrayList<>());
            for (String part : value.split(",")) {
                String tag = part.strip();
                if (tag.isEmpty()) {
                    continue;
                }
                if (!tag.matches("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\uffff]*\"")) {
                    throw problem(400, "Bad Request", field + " must be * or a list of tags, not " + value);
                }
                (tag.startsWith("W/") ? tags.weak : tags.strong).add(tag.substring(tag.indexOf('"')));
            }
            if (tags.strong.isEmpty() && tags.weak.isEmpty()) {
                throw problem(400, "Bad Request", field + " must be * or a list of tags, not " + value);
            }
            return tags;
        }
    }
}
