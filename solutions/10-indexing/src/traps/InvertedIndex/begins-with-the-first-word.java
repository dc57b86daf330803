/**
 * Goes through the documents of the first word, whichever it is. "the zyzzyva" is a walk through all of them; on the
 * developer's machine there were ten.
 *
 * <p>Caught by: InvertedIndexTest.aRareWordMakesACommonOneCheap
 */
public final class InvertedIndex {

    private List<Integer> having(Set<String> tokens) {
        List<TreeMap<Integer, int[]>> lists = new ArrayList<>(tokens.stream().map(this::list).toList());
        if (lists.isEmpty()) {
            return new ArrayList<>();
        }
        List<Integer> found = new ArrayList<>(lists.get(0).keySet());
        for (Map<Integer, int[]> list : lists.subList(1, lists.size())) {
            found.removeIf(id -> !list.containsKey(id));
        }
        return found;
    }
}
