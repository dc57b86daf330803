/**
 * Takes documents out of their lists, and leaves the lists. There is one for every word, number and misspelling that
 * ever was.
 *
 * <p>Caught by: InvertedIndexTest.nothingIsLeftOfWhatHasGone
 */
public final class InvertedIndex {

    public boolean remove(int id) {
        Document document = documents.remove(id);
        if (document == null) {
            return false;
        }
        for (String token : document.distinct()) {
            TreeMap<Integer, int[]> list = postings.get(token);
            list.remove(id);
        }
        words -= document.length();
        return true;
    }
}
