package katas.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private final List<String> fields;
    private final TreeSet<Entry> entries = new TreeSet<>(DocumentIndex::compare);
    private final Map<Integer, Map<String, List<Long>>> documents = new HashMap<>();
    private final Set<String> multikey = new HashSet<>();
    private long read;

    /** Null is none. Fewer values than fields and the least long are a place before all entries that begin so. */
    private record Entry(List<Long> values, long id) {
    }

    /**
     * Makes an index without documents.
     *
     * @param fields its fields, the first first; at least one, and none twice. Later changes of the list change nothing
     * @throws IllegalArgumentException if there is no field, or one twice, and then the message contains that
     * @throws NullPointerException if {@code fields} or one of them is null
     */
    public DocumentIndex(List<String> fields) {
        this.fields = List.copyOf(fields);
        if (this.fields.isEmpty()) {
            throw new IllegalArgumentException("fields must be at least one");
        }
        Set<String> seen = new HashSet<>();
        for (String field : this.fields) {
            if (!seen.add(field)) {
                throw new IllegalArgumentException("fields must differ, and there are two of " + field);
            }
        }
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
        Map<String, List<Long>> values = new HashMap<>();
        Optional<String> listed = Optional.empty();
        for (String field : fields) {
            if (document.containsKey(field)) {
                Object value = Objects.requireNonNull(document.get(field), field);
                if (value instanceof List<?>) {
                    if (listed.isPresent()) {
                        throw new IllegalArgumentException("only one field of an index may have a list, not both "
                                + listed.get() + " and " + field);
                    }
                    listed = Optional.of(field);
                }
                values.put(field, longs(field, value instanceof List<?> list ? list : List.of(value)));
            }
        }
        remove(id);
        listed.ifPresent(multikey::add);
        documents.put(id, values);
        entries.addAll(entries(id, values));
    }

    private static List<Long> longs(String field, List<?> elements) {
        List<Long> longs = new ArrayList<>();
        for (Object element : elements) {
            if (!(Objects.requireNonNull(element, field) instanceof Long)) {
                throw new IllegalArgumentException(
                        field + " must have a Long or a list of them, not " + element.getClass().getSimpleName());
            }
            longs.add((Long) element);
        }
        return longs;
    }

    private List<Entry> entries(int id, Map<String, List<Long>> values) {
        List<List<Long>> keys = new ArrayList<>(List.of(new ArrayList<>()));
        for (String field : fields) {
            List<Long> elements = values.getOrDefault(field, List.of());
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> key : keys) {
                for (Long element : elements.isEmpty() ? new ArrayList<>(Collections.singleton((Long) null))
                        : elements) {
                    List<Long> next = new ArrayList<>(key);
                    next.add(element);
                    longer.add(next);
                }
            }
            keys = longer;
        }
        return keys.stream().map(key -> new Entry(key, id)).toList();
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        Map<String, List<Long>> gone = documents.remove(id);
        if (gone == null) {
            return false;
        }
        entries(id, gone).forEach(entries::remove);
        return true;
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
        Set<Condition> bounding = new HashSet<>();
        for (String field : fields) {
            List<Condition> candidates = List.copyOf(query).stream()
                    .filter(each -> each.field().equals(field)).toList();
            if (multikey.contains(field)) {
                candidates = candidates.stream()
                        .min(Comparator.comparing(each -> each.comparison() != Comparison.EQUAL)).stream().toList();
            }
            bounding.addAll(candidates);
            if (candidates.stream().noneMatch(each -> each.comparison() == Comparison.EQUAL)) {
                break;
            }
        }
        return new ArrayList<>(query.stream().filter(bounding::contains).distinct().toList());
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
        Set<String> equal = new HashSet<>();
        query.stream().filter(each -> each.comparison() == Comparison.EQUAL && !multikey.contains(each.field()))
                .forEach(each -> equal.add(each.field()));
        List<Sort> wanted = order.stream().filter(sort -> !equal.contains(sort.field())).toList();
        if (order.stream().anyMatch(sort -> multikey.contains(sort.field()))) {
            return false;
        }
        bounding(query).stream().filter(each -> each.comparison() == Comparison.EQUAL)
                .forEach(each -> equal.add(each.field()));
        List<String> given = fields.stream().filter(field -> !equal.contains(field)).toList();
        return wanted.size() <= given.size() && wanted.stream().map(Sort::descends).distinct().count() <= 1
                && wanted.stream().map(Sort::field).toList().equals(given.subList(0, wanted.size()));
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
        Set<Integer> found = new TreeSet<>();
        Set<Long> asked = new HashSet<>();
        read = 0;
        List<Long> prefix = new ArrayList<>();
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        boolean bounded = false;
        List<Condition> bounding = bounding(query);
        for (String field : fields) {
            List<Condition> here = bounding.stream().filter(each -> each.field().equals(field)).toList();
            bounded = !here.isEmpty();
            low = here.stream().filter(each -> each.comparison() != Comparison.AT_MOST).mapToLong(Condition::value)
                    .max().orElse(Long.MIN_VALUE);
            high = here.stream().filter(each -> each.comparison() != Comparison.AT_LEAST).mapToLong(Condition::value)
                    .min().orElse(Long.MAX_VALUE);
            if (low > high) {
                return new ArrayList<>();
            }
            if (here.stream().noneMatch(each -> each.comparison() == Comparison.EQUAL)) {
                break;
            }
            prefix.add(low);
            bounded = false;
        }
        List<Long> first = new ArrayList<>(prefix);
        if (bounded) {
            first.add(low);
        }
        for (Entry entry : entries.tailSet(new Entry(first, Long.MIN_VALUE), true)) {
            if (!entry.values().subList(0, prefix.size()).equals(prefix)
                    || bounded && entry.values().get(prefix.size()) > high) {
                break;
            }
            read++;
            // A document comes once for each element of its list, and looking through that takes time for all of them.
            if (asked.add(entry.id())
                    && query.stream().allMatch(each -> holds(each, documents.get((int) entry.id())))) {
                found.add((int) entry.id());
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean holds(Condition condition, Map<String, List<Long>> document) {
        return document.getOrDefault(condition.field(), List.of()).stream().anyMatch(condition::holds);
    }

    /**
     * How many entries the last {@link #find} has read.
     *
     * @return their number; 0 before the first
     */
    public long entriesRead() {
        return read;
    }

    private static int compare(Entry one, Entry other) {
        int shared = Math.min(one.values().size(), other.values().size());
        for (int i = 0; i < shared; i++) {
            int order = Objects.compare(one.values().get(i), other.values().get(i),
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(one.id(), other.id());
    }
}
