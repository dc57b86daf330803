/**
 * Begins with all documents and keeps those that have each word. A query without a word finds all there is.
 *
 * <p>Caught by: InvertedIndexTest.aQueryWithoutWordsFindsNothing, emptyAnswersAreTheCallersOwn
 */
public final class InvertedIndex {

    private List<Integer> having(Set<String> tokens) {
        List<TreeMap<Integer, int[]>> lists = new ArrayList<>(tokens.stream().map(this::list).toList());
        if (lists.isEmpty()) {
            return new ArrayList<>(new TreeSet<>(documents.keySet()));
        }
        // Whoever has all words has the rarest. The other lists are asked for its documents, and not walked.
        lists.sort(Comparator.comparingInt(Map::size));
        List<Integer> found = new ArrayList<>(lists.get(0).keySet());
        for (Map<Integer, int[]> list : lists.subList(1, lists.size())) {
            found.removeIf(id -> !list.containsKey(id));
        }
        return found;
    }
}
