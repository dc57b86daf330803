/**
 * Enters the new words of a document and forgets to take out the old ones. It is found by words that it has no longer.
 *
 * <p>Caught by: InvertedIndexTest.aDocumentIsReplacedAsAWhole, nothingIsLeftOfWhatHasGone,
 * numbersOfTheRankingAreThoseOfNow
 */
public final class InvertedIndex {

    public void put(int id, String text) {
        List<String> tokens = tokens(text);
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int position = 0; position < tokens.size(); position++) {
            positions.computeIfAbsent(tokens.get(position), first -> new ArrayList<>()).add(position);
        }
        positions.forEach((token, places) -> postings.computeIfAbsent(token, first -> new TreeMap<>())
                .put(id, places.stream().mapToInt(place -> place).toArray()));
        documents.put(id, new Document(Set.copyOf(positions.keySet()), tokens.size()));
        words += tokens.size();
    }
}
