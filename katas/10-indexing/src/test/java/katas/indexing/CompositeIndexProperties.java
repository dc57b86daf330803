package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares what is said of an index with an index in full, whose entries are counted. */
class CompositeIndexProperties {

    @Property(tries = 300)
    void whatBoundsLiesTogetherAndNothingElseWouldLeaveFewerEntries(@ForAll("indexes") List<IndexColumn> columns,
            @ForAll("queries") List<Predicate> predicates) {
        SortedEntries entries = new SortedEntries(columns, List.of());
        List<Predicate> query = predicates.stream().filter(predicate -> column(columns, predicate) != null).toList();
        List<Predicate> bounding = new CompositeIndex(columns).bounding(query);
        assertThat(entries.runs(bounding)).as("index %s, query %s, bounded by %s: one run, or one for each listed"
                + " value", columns, query, bounding).isLessThanOrEqualTo(SortedEntries.runsAllowed(bounding));
        List<Predicate> candidates = query.stream().filter(predicate -> mayBound(columns, predicate)).toList();
        for (int subset = 0; subset < 1 << candidates.size(); subset++) {
            int chosen = subset;
            List<Predicate> others = IntStream.range(0, candidates.size()).filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(candidates::get).toList();
            if (entries.runs(others) <= SortedEntries.runsAllowed(others)) {
                assertThat(entries.count(bounding)).as("index %s, query %s, bounded by %s: no more entries are looked"
                        + " at than if bounded by %s", columns, query, bounding, others)
                        .isLessThanOrEqualTo(entries.count(others));
            }
        }
    }

    @Property(tries = 300)
    void boundingAndFilteringAreApartAndAreAllThatTheIndexKnows(@ForAll("indexes") List<IndexColumn> columns,
            @ForAll("queries") List<Predicate> query) {
        CompositeIndex index = new CompositeIndex(columns);
        List<Predicate> both = new ArrayList<>(index.bounding(query));
        both.addAll(index.filtering(query));
        assertThat(both).as("index %s, query %s: every predicate on one of its expressions once, and no other", columns,
                query).containsExactlyInAnyOrderElementsOf(
                        query.stream().filter(predicate -> column(columns, predicate) != null).toList());
    }

    @Property(tries = 300)
    void anOrderComesFreeIfTheEntriesLieInIt(@ForAll("shortIndexes") List<IndexColumn> columns,
            @ForAll("queries") List<Predicate> query, @ForAll("orders") List<SortKey> order) {
        SortedEntries entries = new SortedEntries(columns, further(columns, query, order));
        assertThat(new CompositeIndex(columns).serving(query, order)).as("index %s, query %s, order %s: which way the"
                + " entries that satisfy the query come in this order", columns, query, order)
                .isEqualTo(entries.serving(query, order));
    }

    /** The expressions that are asked for and that the index does not have. */
    private static List<String> further(List<IndexColumn> columns, List<Predicate> query, List<SortKey> order) {
        List<String> asked = new ArrayList<>(query.stream().map(Predicate::expression).toList());
        asked.addAll(order.stream().map(SortKey::expression).toList());
        asked.removeAll(columns.stream().map(IndexColumn::expression).toList());
        return asked.stream().distinct().toList();
    }

    private static IndexColumn column(List<IndexColumn> columns, Predicate predicate) {
        return columns.stream().filter(column -> column.expression().equals(predicate.expression())).findFirst()
                .orElse(null);
    }

    private static boolean mayBound(List<IndexColumn> columns, Predicate predicate) {
        return switch (predicate.form()) {
            case CONTAINS, NOT_EQUAL -> false;
            case PREFIX -> column(columns, predicate).collation() == Collation.BINARY;
            default -> true;
        };
    }

    @Provide
    Arbitrary<List<IndexColumn>> indexes() {
        return columns(3);
    }

    @Provide
    Arbitrary<List<IndexColumn>> shortIndexes() {
        return columns(2);
    }

    private static Arbitrary<List<IndexColumn>> columns(int most) {
        return Arbitraries.shuffle("a", "b", "c").flatMap(names -> Combinators.combine(keys(names), Arbitraries
                .of(Collation.class)).as(IndexColumn::new).list().ofMinSize(1).ofMaxSize(9))
                .map(columns -> distinct(columns).subList(0, Math.min(most, distinct(columns).size())));
    }

    private static List<IndexColumn> distinct(List<IndexColumn> columns) {
        Map<String, IndexColumn> first = new HashMap<>();
        List<IndexColumn> distinct = new ArrayList<>();
        for (IndexColumn column : columns) {
            if (first.putIfAbsent(column.expression(), column) == null) {
                distinct.add(column);
            }
        }
        return distinct;
    }

    private static Arbitrary<SortKey> keys(List<String> names) {
        return Combinators.combine(Arbitraries.of(names), Arbitraries.of(Direction.class), Arbitraries.of(Nulls.class))
                .as(SortKey::new);
    }

    @Provide
    Arbitrary<List<SortKey>> orders() {
        return keys(List.of("a", "b", "c")).list().ofMaxSize(3);
    }

    /** An expression that is to be null has no other predicate. */
    @Provide
    Arbitrary<List<Predicate>> queries() {
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(Form.class)).as(Predicate::new).list()
                .ofMaxSize(5).map(predicates -> predicates.stream().filter(predicate -> predicate.form() == Form.IS_NULL
                        || predicates.stream().noneMatch(other -> other.form() == Form.IS_NULL
                                && other.expression().equals(predicate.expression()))).toList());
    }
}
