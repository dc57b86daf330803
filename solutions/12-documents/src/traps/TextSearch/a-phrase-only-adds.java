/**
 * Takes a phrase for one more alternative: whoever puts words in quotes gets those as well that have only one of them.
 *
 * <p>Caught by: TextSearchTest.aPhraseIsDemanded, aPhraseStandsInOneField, aPhraseIsOneChain, otherMinusesAreSigns,
 * quotesComeAsTheyAre, whatIsNeitherLetterNorDigitDivides
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
            if (parsed.forbidden.stream().noneMatch(phrase -> has(fields, phrase))) {
                matches.add(new Match(id, score(fields, parsed.wanted)));
            }
        }
        matches.sort(Comparator.comparingLong(Match::score).reversed().thenComparingInt(Match::id));
        return new ArrayList<>(matches.subList(0, Math.min(limit, matches.size())));
    }
}
