/**
 * Keeps each list of documents in a hash table and sorts what it finds. A table never shrinks: after the great tidying
 * up one document is left, and each query still walks past a hundred thousand empty places to it.
 *
 * <p>Caught by: InvertedIndexTest.whatHasGoneCostsNothing
 */
public final class InvertedIndex {

    private final Map<String, HashMap<Integer, int[]>> postings = new HashMap<>();

    public void put(int id, String text) {
        List<String> tokens = tokens(text);
        remove(id);
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int position = 0; position < tokens.size(); position++) {
            positions.computeIfAbsent(tokens.get(position), first -> new ArrayList<>()).add(position);
        }
        positions.forEach((token, places) -> postings.computeIfAbsent(token, first -> new HashMap<>())
                .put(id, places.stream().mapToInt(place -> place).toArray()));
        documents.put(id, new Document(Set.copyOf(positions.keySet()), tokens.size()));
        words += tokens.size();
    }

    public boolean remove(int id) {
        Document document = documents.remove(id);
        if (document == null) {
            return false;
        }
        for (String token : document.distinct()) {
            Map<Integer, int[]> list = postings.get(token);
            list.remove(id);
            if (list.isEmpty()) {
                postings.remove(token);
            }
        }
        words -= document.length();
        return true;
    }

    private List<Integer> having(Set<String> tokens) {
        List<Map<Integer, int[]>> lists = new ArrayList<>(tokens.stream().map(this::list).toList());
        if (lists.isEmpty()) {
            return new ArrayList<>();
        }
        lists.sort(Comparator.comparingInt(Map::size));
        List<Integer> found = new ArrayList<>(lists.get(0).keySet());
        for (Map<Integer, int[]> list : lists.subList(1, lists.size())) {
            found.removeIf(id -> !list.containsKey(id));
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private Map<Integer, int[]> list(String token) {
        return postings.getOrDefault(token, new HashMap<>());
    }
}
