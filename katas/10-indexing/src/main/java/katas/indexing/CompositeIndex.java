package katas.indexing;

import java.util.List;
import java.util.Optional;

/**
 * Says of an index on several columns what it does for a query.
 *
 * <p>The entries of an index are sorted by the first column, those with the same first value (or none) by the second,
 * and so on. A run is all entries from one to another, without a gap. A scan looks at one run or, where values are
 * listed, at one for each.
 *
 * <p>The predicates of a query hold all together. One may stand there twice, as the two ends of a range do, and is then
 * returned twice. It is up to the caller that no two contradict each other by their form: an expression that has
 * {@link Form#IS_NULL}, once or twice, has no other form beside it, and nothing is said of queries in which one has.
 *
 * <p>Immutable, so that threads may share it.
 */
public final class CompositeIndex {

    /**
     * Describes an index.
     *
     * @param columns its columns, the first first; at least one, and no expression twice. Later changes of the list
     *     change nothing
     * @throws IllegalArgumentException if there is no column; or if an expression comes twice, and then the message
     *     contains it, or one of several
     * @throws NullPointerException if {@code columns} or one of them is null; where an expression comes twice as well,
     *     either is thrown
     */
    public CompositeIndex(List<IndexColumn> columns) {
        throw new UnsupportedOperationException("TODO: new CompositeIndex");
    }

    /**
     * The predicates that bound the scan: entries that fail one of them are not looked at.
     *
     * <p>Such a predicate has the very expression of a column, and a form whose entries lie together in it. They do if
     * the form is {@code EQUAL}, {@code IS_NULL}, {@code IS_NOT_NULL} or {@code RANGE}; if it is {@code IN}, for each
     * value of the list; and if it is {@code PREFIX}, in a {@link Collation#BINARY} column only. All predicates of this
     * kind on one column bound it together. On the second column and those behind it they do so only if each column
     * before has been bound to a single value, or to a list of single values.
     *
     * @param predicates the predicates of the query, not null; may be empty
     * @return those that bound the scan, in the order of {@code predicates}; unmodifiable
     * @throws NullPointerException if {@code predicates} or one of them is null, wherever it stands
     */
    public List<Predicate> bounding(List<Predicate> predicates) {
        throw new UnsupportedOperationException("TODO: CompositeIndex.bounding");
    }

    /**
     * The predicates that do not bound the scan, but which an entry of the index can answer: those with the very
     * expression of any of its columns. Entries that fail one of them are looked at, and their rows are not.
     *
     * @param predicates the predicates of the query, not null; may be empty
     * @return those that filter entries, in the order of {@code predicates}; unmodifiable
     * @throws NullPointerException if {@code predicates} or one of them is null, wherever it stands
     */
    public List<Predicate> filtering(List<Predicate> predicates) {
        throw new UnsupportedOperationException("TODO: CompositeIndex.filtering");
    }

    /**
     * Which way to read the index so that the rows of the query come in the order that it asks for, without a sort.
     *
     * <p>They do if the entries that satisfy all predicates, those included that neither bound nor filter, lie in that
     * order in the index, whatever rows there are and whatever values are bound. Runs are read one after another, in
     * the order of the index. What a predicate holds to a single value needs no sorting, wherever it stands, and where
     * a predicate lets no nulls through it does not matter where they would come.
     *
     * @param predicates the predicates of the query, not null; may be empty
     * @param order what the query sorts by, the most important first, not null; may be empty, and may name an
     *     expression again
     * @return the direction, forward where both serve; empty if the rows must be sorted
     * @throws NullPointerException if an argument, a predicate or a sort key is null, wherever it stands
     */
    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        throw new UnsupportedOperationException("TODO: CompositeIndex.serving");
    }
}
