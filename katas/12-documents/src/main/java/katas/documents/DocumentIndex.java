package katas.documents;

import java.util.List;
import java.util.Map;

/**
 * An index on several fields of documents, of which one may have lists.
 *
 * <p>The index is a sorted list of entries. An entry has the number of its document and, for each field of the index, a
 * place, in which is one value or none. Entries are sorted by the first place, those with the same there by the second,
 * and so on; a place with none is before all values. A document without a list has one entry; one with a list has an
 * entry for each different element, and at least one. There is none in the places of fields that are absent and of a
 * list that is empty. Null is neither: it is refused.
 *
 * <p>A field is <em>multikey</em> as soon as a document has been taken in that has a list there, be it empty or of one
 * element. It stays so for good, also when that document is replaced or removed; one that is refused makes no field
 * multikey. A document may have a list in one field of the index only, or else its entries would be all combinations;
 * another document may have one in another field.
 *
 * <p>A query is a list of conditions that hold all together; two of them may be on the same field, and two elements of
 * a list may fulfill them.
 *
 * <p>{@link #put} and {@link #remove} take time for the document's entries and the logarithm of all; {@link #find} for
 * the entries that it reads, and once for each of their documents. Of documents that have gone nothing is kept. Not
 * thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/">MongoDB manual, Multikey
 *     Indexes</a>
 */
public final class DocumentIndex {

    /**
     * Makes an index without documents.
     *
     * @param fields its fields, the first first; at least one, and none twice. Later changes of the list change nothing
     * @throws IllegalArgumentException if there is no field, or one twice, and then the message contains that
     * @throws NullPointerException if {@code fields} or one of them is null
     */
    public DocumentIndex(List<String> fields) {
        throw new UnsupportedOperationException("TODO: new DocumentIndex");
    }

    /**
     * Takes in a document. One that is there under this number is replaced as a whole.
     *
     * @param id the document's number, any
     * @param document its fields; those of the index are absent or have a {@link Long} or a {@link List} of them,
     *     neither null; what others have does not matter, null included. Later changes of the map and its lists change
     *     nothing
     * @throws IllegalArgumentException if two fields of the index have lists, and then the message contains both; or if
     *     one has neither a Long nor a list, or an element that is no Long, and then the message contains the field.
     *     Then nothing changes
     * @throws NullPointerException if {@code document} is null, or a field of the index is there with null, or has a
     *     list with null in it; then nothing changes. Of several errors any may be the one that is told of
     */
    public void put(int id, Map<String, ?> document) {
        throw new UnsupportedOperationException("TODO: DocumentIndex.put");
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        throw new UnsupportedOperationException("TODO: DocumentIndex.remove");
    }

    /**
     * The conditions that bound what a query reads, so that entries that fail one of them are not looked at.
     *
     * <p>A field that is not multikey is bounded by all conditions on it. A multikey field is bounded by one: the first
     * with {@link Comparison#EQUAL} in the query, or else the first of all; for two of them may be fulfilled by two
     * elements, and no entry has both. Fields are bounded in the order of the index, as long as each one before has a
     * bounding condition with {@code EQUAL}.
     *
     * @param query the conditions, not null; may be empty
     * @return those that bound, in the order of the query; of a condition that stands there twice at least one; the
     *     list is the caller's own
     * @throws NullPointerException if {@code query} or a condition is null
     */
    public List<Condition> bounding(List<Condition> query) {
        throw new UnsupportedOperationException("TODO: DocumentIndex.bounding");
    }

    /**
     * Whether the entries that a query reads come in an order, so that nothing has to be sorted: forward or backward,
     * whatever documents there are with lists in the fields that are multikey.
     *
     * <p>They do if what is left of the order and of the index's fields, once those fields are left out that are not
     * multikey and have a condition with {@code EQUAL}, and those of the index that are multikey and have a
     * <em>bounding</em> condition with {@code EQUAL}, begins the same; and all that is left of the order has one
     * direction. An order that names a multikey field is never served, since a document has several places in it.
     *
     * @param query the conditions, not null; may be empty
     * @param order the fields to sort by, the most important first, each with whether it descends; none twice; not
     *     null. May be empty, which is served
     * @return whether it is served
     * @throws NullPointerException if an argument or an element is null
     */
    public boolean serves(List<Condition> query, List<Sort> order) {
        throw new UnsupportedOperationException("TODO: DocumentIndex.serves");
    }

    /**
     * The documents that fulfill all conditions. Fields that are not of the index are absent from all documents here.
     *
     * <p>It reads the entries that fulfill the bounding conditions, in their fields, and no other; none, if no value
     * can fulfill those on one field.
     *
     * @param query the conditions, not null; may be empty
     * @return their numbers, ascending, each once; the list is the caller's own
     * @throws NullPointerException if {@code query} or a condition is null
     */
    public List<Integer> find(List<Condition> query) {
        throw new UnsupportedOperationException("TODO: DocumentIndex.find");
    }

    /**
     * How many entries the last {@link #find} has read.
     *
     * @return their number; 0 before the first
     */
    public long entriesRead() {
        throw new UnsupportedOperationException("TODO: DocumentIndex.entriesRead");
    }
}
