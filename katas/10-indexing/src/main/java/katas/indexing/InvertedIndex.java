package katas.indexing;

import java.util.List;

/**
 * Finds documents by the words in them.
 *
 * <p>What a word is, {@link #tokens} says, and documents and queries are cut into words alike. A query is what somebody
 * has typed: nothing in it is an operator, neither {@code AND} nor {@code |}, quotes or a minus, and no text is
 * refused. A query without a word finds nothing.
 *
 * <p>Work, each times the number of the query's words and the logarithm of the number of documents: {@link #put} and
 * {@link #remove} take the time of the words of the document that comes and of the one that goes; {@link #all} that of
 * as many documents as have the rarest of the query's words, and {@link #phrase} that of the texts of these, however
 * many documents have the others; {@link #any} and {@link #ranked} that of as many as have one of the words. Only
 * documents that are there now count, however many have gone. Of those that have gone nothing is kept, but a table may
 * stay as large as it was.
 *
 * <p>Lists that are returned are the caller's own: it may change them, which changes nothing here, and nothing here
 * changes them. Not thread-safe.
 */
public final class InvertedIndex {

    /**
     * Cuts a text into words.
     *
     * <p>The text is brought into the normal form NFKC. Then each code point's case is folded, by itself and without
     * regard to a language: with {@link Character#toUpperCase(int)}, and what comes of it with
     * {@link Character#toLowerCase(int)}. A word is a longest run of folded code points that are letters or digits
     * ({@link Character#isLetterOrDigit(int)}) or marks ({@code NON_SPACING_MARK}, {@code COMBINING_SPACING_MARK} or
     * {@code ENCLOSING_MARK}). Everything else separates.
     *
     * @param text the text, not null
     * @return its words, folded, in their order, repeated as often as they come; the index of each is its position
     * @throws NullPointerException if {@code text} is null
     */
    public static List<String> tokens(String text) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.tokens");
    }

    /**
     * Takes in a document. One that is there under this number is replaced as a whole.
     *
     * @param id the document's number, any
     * @param text its text, not null; may have no words
     * @throws NullPointerException if {@code text} is null; then nothing changes
     */
    public void put(int id, String text) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.put");
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.remove");
    }

    /**
     * How many documents there are, those without words included.
     *
     * @return their number
     */
    public int size() {
        throw new UnsupportedOperationException("TODO: InvertedIndex.size");
    }

    /**
     * The documents that have every word of a query, wherever they stand.
     *
     * @param query the query, not null
     * @return their numbers, ascending
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> all(String query) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.all");
    }

    /**
     * The documents that have at least one word of a query.
     *
     * @param query the query, not null
     * @return their numbers, ascending, each once
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> any(String query) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.any");
    }

    /**
     * The documents in which the words of a query stand one right behind the other, in its order. A word that comes
     * twice in the query stands there twice.
     *
     * @param query the query, not null
     * @return their numbers, ascending
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> phrase(String query) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.phrase");
    }

    /**
     * The documents that have at least one word of a query, best first, by the formula BM25.
     *
     * <p>A document's score is the sum over the distinct words of the query that it has, of
     * {@code ln(1 + (N - n + 0.5) / (n + 0.5)) * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * l / a))}, where {@code N} is the
     * number of documents, {@code n} how many of them have the word, {@code f} how often it comes in this document,
     * {@code l} how many words this document has, and {@code a} how many the documents have on average.
     *
     * @param query the query, not null
     * @param limit how many are wanted at most; at least 1
     * @return the best, in descending order of their scores. A score may be rounded, but those of documents that have
     *     the same words, each as often, in whatever order, are the same, and these come in ascending order of their
     *     numbers. Other documents whose scores are the same come in any order
     * @throws IllegalArgumentException if {@code limit} is below 1; the message contains the value
     * @throws NullPointerException if {@code query} is null; where {@code limit} is below 1 as well, either is thrown
     * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance Framework:
     *     BM25 and Beyond, 2009</a>
     */
    public List<Hit> ranked(String query, int limit) {
        throw new UnsupportedOperationException("TODO: InvertedIndex.ranked");
    }
}
