/**
 * Hands the text of a search box to the language of the engine, as to_tsquery does: a query with a quote or two words
 * without an operator between them is an error page.
 *
 * <p>Caught by: InvertedIndexTest.aQueryIsWhatSomebodyTyped, aQueryWithoutWordsFindsNothing
 */
public final class InvertedIndex {

    public List<Integer> all(String query) {
        if (!query.isBlank() && !query.matches("[^&|!()':*<>\"]*( & [^&|!()':*<>\"]*)*")) {
            throw new IllegalArgumentException("syntax error in tsquery: " + query);
        }
        return having(new LinkedHashSet<>(tokens(query)));
    }
}
