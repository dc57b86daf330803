/**
 * Asks for each two neighbors of the phrase whether they are neighbors in the document, somewhere. That they be the
 * same ones is not asked: the words of "a b c" may stand in two places.
 *
 * <p>Caught by: InvertedIndexTest.thePairsOfAPhraseMustBeOneChain
 */
public final class InvertedIndex {

    private boolean hasPhrase(int id, List<String> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            int[] next = list(tokens.get(i)).get(id);
            if (Arrays.stream(list(tokens.get(i - 1)).get(id))
                    .noneMatch(place -> Arrays.binarySearch(next, place + 1) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
