/**
 * Adds the length of each document that is put and never takes one away. The average grows with every update, and long
 * texts get better and better.
 *
 * <p>Caught by: InvertedIndexTest.numbersOfTheRankingAreThoseOfNow
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
            if (list.isEmpty()) {
                // A list for every word that ever was would grow with the texts that have gone.
                postings.remove(token);
            }
        }
        return true;
    }
}
