package katas.documents;

import java.util.List;
import java.util.Map;

/**
 * The text index of a collection: one for all its fields, each with a weight, as in MongoDB, where a collection has one
 * text index at most.
 *
 * <p>A word is a longest run of code points that are letters or digits ({@link Character#isLetterOrDigit(int)}); each
 * is folded by itself, with {@link Character#toUpperCase(int)} and what comes of it with {@link
 * Character#toLowerCase(int)}. There are no stop words, and no word stands for another.
 *
 * <p>A query is read from its beginning:
 * <ul>
 * <li>A double quote begins a phrase, which ends at the next double quote, or at the end of the query. What is between
 * is text, a minus included.
 * <li>White space ({@link Character#isWhitespace(int)}) separates. What is between white space and phrases is a term.
 * <li>A minus that directly precedes a phrase or another sign of a term, and stands at the beginning of the query,
 * behind white space or behind a phrase, forbids that phrase, or all words of that term. Any other minus is a sign
 * between words, as is everything that is neither letter nor digit.
 * </ul> The words of terms and phrases that are not forbidden are wanted. A phrase without words says nothing. No text
 * is refused.
 *
 * <p>A document matches if it has at least one wanted word, and every phrase that is not forbidden, and no forbidden
 * word, and no forbidden phrase. A field has a phrase if the phrase's words stand in it one behind the other; a
 * document has what one of its fields has.
 *
 * <p>A search takes time for the texts of the documents that have a wanted word, however many others there are, and
 * {@link #put} and {@link #remove} for the text that comes and the one that goes. Of those that have gone nothing is
 * kept, but a table may stay as large as it was. Not thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/text/">MongoDB manual, $text</a>
 */
public final class TextSearch {

    /**
     * Makes an index without documents.
     *
     * @param weights the fields that are searched, each with its weight from 1 to 99,999; at least one. Later changes
     *     of the map change nothing
     * @throws IllegalArgumentException if there is no field; or if a weight is out of that range, and then the message
     *     contains the field and the weight, or those of one of several
     * @throws NullPointerException if {@code weights}, a field or a weight is null; where a weight is out of range as
     *     well, either is thrown
     */
    public TextSearch(Map<String, Integer> weights) {
        throw new UnsupportedOperationException("TODO: new TextSearch");
    }

    /**
     * Takes in a document. One that is there under this number is replaced as a whole.
     *
     * @param id the document's number, any
     * @param fields texts by field. Those that are searched may be absent and are not null; what others have does not
     *     matter, null included. Later changes of the map change nothing
     * @throws NullPointerException if {@code fields}, or the text of a field that is searched, is null; then nothing
     *     changes
     */
    public void put(int id, Map<String, String> fields) {
        throw new UnsupportedOperationException("TODO: TextSearch.put");
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        throw new UnsupportedOperationException("TODO: TextSearch.remove");
    }

    /**
     * The documents that match a query, best first.
     *
     * <p>A document's score is the sum over its fields of the field's weight, as often as there are places in the field
     * whose word is wanted. How often the query has a word does not matter.
     *
     * @param query what somebody has typed, not null
     * @param limit how many are wanted at most; at least 1
     * @return the best, in descending order of scores, those of the same score in ascending order of their numbers; the
     *     list is the caller's own
     * @throws IllegalArgumentException if {@code limit} is below 1; the message contains it
     * @throws NullPointerException if {@code query} is null; where {@code limit} is below 1 as well, either is thrown
     */
    public List<Match> search(String query, int limit) {
        throw new UnsupportedOperationException("TODO: TextSearch.search");
    }
}
