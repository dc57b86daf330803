package katas.documents;

import java.util.List;
import java.util.Map;

/**
 * An index on several fields of documents, of which one may have lists.
 *
 * <p>The index is a sorted list of entries. An entry has one value, or none, for each field of the index, and the
 * number of its document. Entries are sorted by the first field, those with the same first value by the second, and so
 * on; none is before all values. A document has one entry for each different element of its list; it has one entry,
 * with none in that place, if the list is empty or the field is absent; and so one entry if it has no list.
 *
 * <p>A field is <em>multikey</em> as soon as a document with a list in it has been taken in, whatever the list has, and
 * stays so for good. A document may have a list in one field of the index only, or else its entries would be all
 * combinations.
 *
 * <p>A query is a list of conditions that hold all together; two of them may be on the same field, and two elements of
 * a list may fulfill them.
 *
 * <p>{@link #put} and {@link #remove} take time for the document's entries and the logarithm of all; {@link #find} for
 * the entries that it reads. Of documents that have gone nothing is kept. Not thread-safe.
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
     * @param document its fields, each with a {@link Long} or a {@link List} of them, neither null; fields may be
     *     absent, and others than those of the index may be there. Later changes of the map and its lists change
     *     nothing
     * @throws IllegalArgumentException if two fields of the index have lists, and then the message contains both; or if
     *     a value of one of them, or an element, is neither a Long nor a list, and then the message contains the field.
     *     Then nothing changes
     * @throws NullPointerException if {@code document}, or a value or an element of a field of the index, is null; then
     *     nothing changes
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
