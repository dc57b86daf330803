/**
 * Joins the fields to one text before it looks for phrases. The end of the title and the beginning of the body make a
 * phrase that nobody has written.
 *
 * <p>Caught by: TextSearchTest.aPhraseStandsInOneField
 */
public final class TextSearch {

    private static boolean has(Map<String, List<String>> fields, List<String> phrase) {
        List<String> all = new ArrayList<>();
        fields.keySet().stream().sorted(Comparator.reverseOrder()).forEach(field -> all.addAll(fields.get(field)));
        return Collections.indexOfSubList(all, phrase) >= 0;
    }
}
