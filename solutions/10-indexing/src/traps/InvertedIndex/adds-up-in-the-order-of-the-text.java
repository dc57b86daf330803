import java.util.HashSet;

/**
 * Adds up each document's score in the order of its own words. Sums of floating point numbers depend on the order of
 * what is added, in the last bit: documents of the same words come in an order that nobody can explain, and of two
 * pages of results one shows a document again that the other one has shown.
 *
 * <p>Caught by: InvertedIndexTest.documentsOfTheSameWordsHaveTheSameScore, theLengthOfATextCostsNothing
 */
public final class InvertedIndex {

    public List<Hit> ranked(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Set<String> wanted = new HashSet<>(tokens(query));
        List<Hit> hits = new ArrayList<>();
        for (int id : any(query)) {
            hits.add(new Hit(id, documents.get(id).distinct().stream().filter(wanted::contains)
                    .sorted(Comparator.comparingInt(token -> list(token).get(id)[0]))
                    .mapToDouble(token -> score(token, id)).reduce(0, Double::sum)));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::id));
        return new ArrayList<>(hits.subList(0, Math.min(limit, hits.size())));
    }

    private double score(String token, int id) {
        int having = list(token).size();
        return Math.log1p((documents.size() - having + 0.5) / (having + 0.5)) * weight(list(token).get(id).length, id);
    }
}
