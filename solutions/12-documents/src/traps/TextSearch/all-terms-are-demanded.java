/**
 * Wants every word of the query, as a web search does. $text takes terms as alternatives.
 *
 * <p>Caught by: TextSearchTest.anyWordOfAQueryIsEnough, theOneWithMoreOfThemComesFirst, aPhraseIsDemanded,
 * aMinusForbids, otherMinusesAreSigns, quotesComeAsTheyAre, whiteSpaceIsAnyWhiteSpace, wordsAreOfAnyScriptAndCase,
 * mapsOfTheCallerAreCopied, twoIndexesShareNothing, aNoBreakSpaceIsASign
 */
public final class TextSearch {

    public List<Match> search(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Query parsed = new Query(query);
        Set<Integer> candidates = new HashSet<>();
        parsed.wanted.forEach(word -> candidates.addAll(having.getOrDefault(word, Set.of())));
        List<Match> matches = new ArrayList<>();
        for (int id : candidates) {
            Map<String, List<String>> fields = documents.get(id);
            if (parsed.phrases.stream().allMatch(phrase -> has(fields, phrase))
                    && parsed.wanted.stream().allMatch(word -> has(fields, List.of(word)))
                    && parsed.forbidden.stream().noneMatch(phrase -> has(fields, phrase))) {
                matches.add(new Match(id, score(fields, parsed.wanted)));
            }
        }
        matches.sort(Comparator.comparingLong(Match::score).reversed().thenComparingInt(Match::id));
        return new ArrayList<>(matches.subList(0, Math.min(limit, matches.size())));
    }
}
