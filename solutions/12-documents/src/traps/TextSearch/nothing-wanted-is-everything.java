/**
 * Begins with all documents where nothing is wanted, so that a query that only forbids finds the rest.
 *
 * <p>Caught by: TextSearchTest.whoOnlyForbidsFindsNothing
 */
public final class TextSearch {

    public List<Match> search(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Query parsed = new Query(query);
        Set<Integer> candidates = new HashSet<>();
        parsed.wanted.forEach(word -> candidates.addAll(having.getOrDefault(word, Set.of())));
        if (parsed.wanted.isEmpty()) {
            candidates.addAll(documents.keySet());
        }
        List<Match> matches = new ArrayList<>();
        for (int id : candidates) {
            Map<String, List<String>> fields = documents.get(id);
            if (parsed.phrases.stream().allMatch(phrase -> has(fields, phrase))
                    && parsed.forbidden.stream().noneMatch(phrase -> has(fields, phrase))) {
                matches.add(new Match(id, score(fields, parsed.wanted)));
            }
        }
        matches.sort(Comparator.comparingLong(Match::score).reversed().thenComparingInt(Match::id));
        return new ArrayList<>(matches.subList(0, Math.min(limit, matches.size())));
    }
}
