/**
 * The rarity as it stands in the first papers, ln((N - n + 0.5) / (n + 0.5)): below 0 for a word that more than half
 * of the documents have. Who has it most often comes last.
 *
 * <p>Caught by: InvertedIndexTest.rankingIsBm25, aWordThatAllHaveStillCounts, documentsOfTheSameWordsHaveTheSameScore
 */
public final class InvertedIndex {

    public List<Hit> ranked(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (String token : new LinkedHashSet<>(tokens(query))) {
            Map<Integer, int[]> list = list(token);
            double rarity = Math.log((documents.size() - list.size() + 0.5) / (list.size() + 0.5));
            list.forEach((id, places) -> scores.merge(id, rarity * weight(places.length, id), Double::sum));
        }
        List<Hit> hits = new ArrayList<>();
        scores.forEach((id, score) -> hits.add(new Hit(id, score)));
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::id));
        return new ArrayList<>(hits.subList(0, Math.min(limit, hits.size())));
    }
}
