package katas.indexing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final List<IndexColumn> columns;

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
        this.columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must be at least one");
        }
        Set<String> seen = new HashSet<>();
        for (IndexColumn column : this.columns) {
            if (!seen.add(column.expression())) {
                throw new IllegalArgumentException("columns must differ, and there are two of " + column.expression());
            }
        }
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
        List<Predicate> query = List.copyOf(predicates);
        Set<Predicate> bounding = new HashSet<>();
        for (IndexColumn column : columns) {
            boolean single = false;
            for (Predicate predicate : query) {
                if (predicate.expression().equals(column.expression()) && liesTogether(predicate.form(), column)) {
                    bounding.add(predicate);
                    single |= isSingle(predicate.form()) || predicate.form() == Form.IN;
                }
            }
            if (!single) {
                // Behind a range the values of the next column begin anew with each value of this one.
                break;
            }
        }
        return query.stream().filter(bounding::contains).toList();
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
        List<Predicate> query = List.copyOf(predicates);
        List<Predicate> bounding = bounding(query);
        Set<String> expressions = new HashSet<>();
        columns.forEach(column -> expressions.add(column.expression()));
        return query.stream()
                .filter(predicate -> expressions.contains(predicate.expression()) && !bounding.contains(predicate))
                .toList();
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
        Set<String> settled = new HashSet<>();
        Set<String> withoutNulls = new HashSet<>();
        for (Predicate predicate : List.copyOf(predicates)) {
            if (isSingle(predicate.form())) {
                settled.add(predicate.expression());
            }
            if (predicate.form() != Form.IS_NULL) {
                withoutNulls.add(predicate.expression());
            }
        }
        List<SortKey> wanted = unsettled(List.copyOf(order), settled);
        List<SortKey> given = unsettled(columns.stream().map(IndexColumn::key).toList(), settled);
        if (given.size() < wanted.size()) {
            return Optional.empty();
        }
        boolean forward = true;
        boolean backward = true;
        for (int i = 0; i < wanted.size(); i++) {
            SortKey want = wanted.get(i);
            SortKey have = given.get(i);
            boolean same = want.direction() == have.direction();
            boolean nullsInPlace = withoutNulls.contains(want.expression())
                    || same == (want.nulls() == have.nulls());
            boolean fits = want.expression().equals(have.expression()) && nullsInPlace;
            forward &= fits && same;
            backward &= fits && !same;
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }

    private static boolean liesTogether(Form form, IndexColumn column) {
        return switch (form) {
            case EQUAL, IN, IS_NULL, IS_NOT_NULL, RANGE -> true;
            case PREFIX -> column.collation() == Collation.BINARY;
            case CONTAINS, NOT_EQUAL -> false;
        };
    }

    private static boolean isSingle(Form form) {
        return form == Form.EQUAL || form == Form.IS_NULL;
    }

    /** What is left of an order once values that are the same in all rows, and repetitions, are left out. */
    private static List<SortKey> unsettled(List<SortKey> order, Set<String> settled) {
        Set<String> seen = new HashSet<>(settled);
        return order.stream().filter(key -> seen.add(key.expression())).toList();
    }
}
