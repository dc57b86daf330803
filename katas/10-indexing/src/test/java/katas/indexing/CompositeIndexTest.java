package katas.indexing;

import static katas.indexing.Form.CONTAINS;
import static katas.indexing.Form.EQUAL;
import static katas.indexing.Form.IN;
import static katas.indexing.Form.IS_NOT_NULL;
import static katas.indexing.Form.IS_NULL;
import static katas.indexing.Form.NOT_EQUAL;
import static katas.indexing.Form.PREFIX;
import static katas.indexing.Form.RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositeIndexTest {

    /** An index on people (last, first, age), all of them ascending with nulls last. */
    private static CompositeIndex people() {
        return new CompositeIndex(Arrays.asList(IndexColumn.ascending("last"), IndexColumn.ascending("first"),
                IndexColumn.ascending("age")));
    }

    private static Predicate is(String expression, Form form) {
        return new Predicate(expression, form);
    }

    private static CompositeIndex of(SortKey... columns) {
        return new CompositeIndex(Arrays.stream(columns).map(key -> new IndexColumn(key, Collation.BINARY)).toList());
    }

    private static SortKey up(String expression) {
        return SortKey.ascending(expression);
    }

    private static SortKey down(String expression) {
        return SortKey.descending(expression);
    }

    private static SortKey key(String expression, Direction direction, Nulls nulls) {
        return new SortKey(expression, direction, nulls);
    }

    @Test
    void theFirstColumnBounds() {
        List<Predicate> query = List.of(is("last", EQUAL));
        assertThat(people().bounding(query)).as("all people of one last name lie side by side").isEqualTo(query);
        assertThat(people().filtering(query)).as("what bounds the scan is no filter besides").isEmpty();
    }

    @Test
    void equalFirstColumnsLetTheSecondBound() {
        List<Predicate> query = List.of(is("first", EQUAL), is("last", EQUAL), is("age", RANGE));
        assertThat(people().bounding(query)).as("last = ? and first = ? are one run, sorted by age, whatever the order"
                + " in which the query names them").isEqualTo(query);
    }

    @Test
    void aGapEndsWhatBounds() {
        List<Predicate> query = List.of(is("last", EQUAL), is("age", EQUAL));
        assertThat(people().bounding(query)).as("behind last = ? the entries are sorted by first, and by age only"
                + " within one first name: age = ? lies all over them").containsExactly(is("last", EQUAL));
        assertThat(people().filtering(query)).as("age stands in the entry, so it filters there")
                .containsExactly(is("age", EQUAL));
    }

    @Test
    void withoutTheFirstColumnNothingBounds() {
        List<Predicate> query = List.of(is("first", EQUAL), is("age", EQUAL));
        assertThat(people().bounding(query)).as("first = ? lies in as many places as there are last names").isEmpty();
        assertThat(people().filtering(query)).as("both stand in the entry").isEqualTo(query);
    }

    @Test
    void behindARangeNothingBounds() {
        List<Predicate> query = List.of(is("last", EQUAL), is("first", RANGE), is("age", EQUAL));
        assertThat(people().bounding(query)).as("a range of first names begins anew with age at each of them")
                .containsExactly(is("last", EQUAL), is("first", RANGE));
        assertThat(people().filtering(query)).as("age = ? filters").containsExactly(is("age", EQUAL));
        List<Predicate> known = List.of(is("last", IS_NOT_NULL), is("first", EQUAL));
        assertThat(people().bounding(known)).as("last IS NOT NULL leaves many last names")
                .containsExactly(is("last", IS_NOT_NULL));
        List<Predicate> prefix = List.of(is("last", PREFIX), is("first", EQUAL));
        assertThat(people().bounding(prefix)).as("a prefix leaves many last names")
                .containsExactly(is("last", PREFIX));
    }

    @Test
    void bothEndsOfARangeBound() {
        List<Predicate> query = List.of(is("last", RANGE), is("last", RANGE), is("age", RANGE));
        assertThat(people().bounding(query)).as("last >= ? AND last < ?: one says where to begin, one where to end")
                .containsExactly(is("last", RANGE), is("last", RANGE));
        List<Predicate> twice = List.of(is("age", RANGE), is("age", RANGE));
        assertThat(people().filtering(twice)).as("age >= ? AND age < ? filter, both of them").isEqualTo(twice);
    }

    @Test
    void aRangeBesideAnEqualityDoesNotEndWhatBounds() {
        List<Predicate> query = List.of(is("last", EQUAL), is("last", RANGE), is("first", EQUAL));
        assertThat(people().bounding(query)).as("last = ? AND last > ? is one value of last, or none, so first bounds")
                .isEqualTo(query);
        List<Predicate> other = List.of(is("last", RANGE), is("last", IN), is("last", NOT_EQUAL), is("first", EQUAL));
        assertThat(people().bounding(other)).as("a list of values is one, whatever else is asked of them")
                .containsExactly(is("last", RANGE), is("last", IN), is("first", EQUAL));
    }

    @Test
    void aListBoundsAndLetsTheNextColumnBound() {
        List<Predicate> query = List.of(is("last", IN), is("first", IN), is("age", RANGE));
        assertThat(people().bounding(query)).as("last IN (?, ?) is a run for each value, and so on within them")
                .isEqualTo(query);
    }

    @Test
    void nullsLieTogetherAsAValueDoes() {
        List<Predicate> query = List.of(is("last", IS_NULL), is("first", EQUAL));
        assertThat(people().bounding(query)).as("the entries without a last name are a run, sorted by first name")
                .isEqualTo(query);
        List<Predicate> known = List.of(is("last", EQUAL), is("first", IS_NOT_NULL));
        assertThat(people().bounding(known)).as("within one last name those with a first name lie side by side")
                .isEqualTo(known);
    }

    @Test
    void inequalityAndContainedTextsBoundNothing() {
        List<Predicate> query = List.of(is("last", CONTAINS), is("last", NOT_EQUAL), is("first", EQUAL));
        assertThat(people().bounding(query)).as("LIKE '%mith' and <> leave entries all over the index").isEmpty();
        assertThat(people().filtering(query)).as("all of them can be seen in the entry").isEqualTo(query);
    }

    @Test
    void aPrefixBoundsWhereTextsAreComparedByCodePoint() {
        List<Predicate> query = List.of(is("last", PREFIX));
        assertThat(people().bounding(query)).as("LIKE 'Smi%' is a run in a BINARY column").isEqualTo(query);
        CompositeIndex czech = new CompositeIndex(
                List.of(new IndexColumn(SortKey.ascending("last"), Collation.LINGUISTIC)));
        assertThat(czech.bounding(query)).as("LIKE 'c%' is no run in a LINGUISTIC column: ch sorts behind h").isEmpty();
        assertThat(czech.filtering(query)).as("the entry has the text, so it filters").isEqualTo(query);
        assertThat(czech.bounding(List.of(is("last", RANGE), is("last", IN)))).as("ranges and lists are made in the"
                + " column's own order").hasSize(2);
    }

    @Test
    void theColumnsOwnCollationCounts() {
        CompositeIndex mixed = new CompositeIndex(List.of(new IndexColumn(up("city"), Collation.LINGUISTIC),
                IndexColumn.ascending("street")));
        List<Predicate> query = List.of(is("city", EQUAL), is("street", PREFIX));
        assertThat(mixed.bounding(query)).as("city = ? is a run in any collation, and street is BINARY")
                .isEqualTo(query);
    }

    @Test
    void anExpressionMustBeThatOfTheIndex() {
        CompositeIndex lower = of(up("lower(email)"), up("email"));
        List<Predicate> query = List.of(is("email", EQUAL));
        assertThat(lower.bounding(query)).as("the index begins with lower(email), and email = ? says nothing of it")
                .isEmpty();
        assertThat(lower.bounding(List.of(is("lower(email)", EQUAL), is("email", RANGE)))).as("the very expression")
                .hasSize(2);
        CompositeIndex email = of(up("email"));
        assertThat(email.bounding(List.of(is("lower(email)", EQUAL)))).as("lower(email) is not email").isEmpty();
        assertThat(email.filtering(List.of(is("lower(email)", EQUAL)))).as("an expression that is not the index's is"
                + " not looked for in its entries").isEmpty();
        assertThat(email.bounding(List.of(is("EMAIL", EQUAL)))).as("texts that are not equal are different").isEmpty();
    }

    @Test
    void expressionsAreComparedAsTexts() {
        CompositeIndex email = of(up(new String("email")));
        assertThat(email.bounding(List.of(is("email", EQUAL)))).as("email = ? bounds by a column of the same text")
                .hasSize(1);
        assertThat(email.filtering(List.of(is("email", CONTAINS)))).as("email LIKE ? filters by a column of the same"
                + " text").hasSize(1);
        assertThat(email.serving(List.of(), List.of(up("email")))).as("the order of a column of the same text")
                .contains(ScanDirection.FORWARD);
        List<SortKey> wanted = List.of(key("email", Direction.ASCENDING, Nulls.FIRST), down(new String("email")));
        assertThat(email.serving(List.of(is(new String("email"), RANGE)), wanted)).as("a predicate of the same text"
                + " lets no nulls through, and the same text again needs no sorting").contains(ScanDirection.FORWARD);
        assertThat(email.serving(List.of(is(new String("city"), EQUAL)), List.of(up(new String("city")), up("email"))))
                .as("a predicate of the same text holds city to one value").contains(ScanDirection.FORWARD);
    }

    @Test
    void whatIsNotInTheIndexNeitherBoundsNorFilters() {
        List<Predicate> query = List.of(is("city", EQUAL), is("last", EQUAL));
        assertThat(people().bounding(query)).as("city is in no entry").containsExactly(is("last", EQUAL));
        assertThat(people().filtering(query)).as("city takes the row").isEmpty();
    }

    @Test
    void anOrderComesFreeWhereItIsThatOfTheIndex() {
        assertThat(people().serving(List.of(), List.of(up("last"), up("first")))).as("the index is sorted so")
                .contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(), List.of(down("last"), down("first")))).as("read from its end, too")
                .contains(ScanDirection.BACKWARD);
        assertThat(people().serving(List.of(), List.of(up("first")))).as("first names are sorted within one last name")
                .isEmpty();
        assertThat(people().serving(List.of(), List.of(up("last"), up("age")))).as("a gap").isEmpty();
        assertThat(people().serving(List.of(), List.of(up("last"), down("first")))).as("all or none are turned")
                .isEmpty();
    }

    @Test
    void mixedDirectionsNeedAnIndexOfTheSameMix() {
        CompositeIndex mixed = of(up("last"), down("age"));
        assertThat(mixed.serving(List.of(), List.of(up("last"), down("age")))).as("as it is")
                .contains(ScanDirection.FORWARD);
        assertThat(mixed.serving(List.of(), List.of(down("last"), up("age")))).as("all turned")
                .contains(ScanDirection.BACKWARD);
        assertThat(mixed.serving(List.of(), List.of(up("last"), up("age")))).as("one of two turned").isEmpty();
    }

    @Test
    void nullsTurnWithTheIndex() {
        CompositeIndex index = of(up("score"));
        assertThat(index.serving(List.of(), List.of(key("score", Direction.DESCENDING, Nulls.LAST))))
                .as("read backward, an index with nulls last begins with the nulls: best first, nulls last is a sort")
                .isEmpty();
        assertThat(index.serving(List.of(), List.of(key("score", Direction.ASCENDING, Nulls.FIRST))))
                .as("nulls first, and they lie at the end").isEmpty();
        assertThat(index.serving(List.of(), List.of(key("score", Direction.DESCENDING, Nulls.FIRST))))
                .as("nulls first, largest first is the index from its end").contains(ScanDirection.BACKWARD);
        CompositeIndex best = of(key("score", Direction.DESCENDING, Nulls.LAST));
        assertThat(best.serving(List.of(), List.of(key("score", Direction.DESCENDING, Nulls.LAST))))
                .as("an index made for it").contains(ScanDirection.FORWARD);
        assertThat(best.serving(List.of(), List.of(up("score")))).as("the same index backward has its nulls first")
                .isEmpty();
    }

    @Test
    void wherePredicatesLetNoNullsThroughTheirPlaceDoesNotMatter() {
        CompositeIndex index = of(up("score"), up("name"));
        List<SortKey> order = List.of(key("score", Direction.DESCENDING, Nulls.LAST));
        for (Form form : List.of(IS_NOT_NULL, RANGE, IN, NOT_EQUAL, PREFIX, CONTAINS)) {
            assertThat(index.serving(List.of(is("score", form)), order)).as("score %s lets no null through", form)
                    .contains(ScanDirection.BACKWARD);
        }
        assertThat(index.serving(List.of(is("name", IS_NOT_NULL)), order)).as("the nulls of score are still there")
                .isEmpty();
    }

    @Test
    void whatIsASingleValueNeedsNoSorting() {
        assertThat(people().serving(List.of(is("last", EQUAL)), List.of(up("first")))).as("one last name: sorted by"
                + " first").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(is("last", IS_NULL)), List.of(down("first")))).as("no last name: the same")
                .contains(ScanDirection.BACKWARD);
        assertThat(people().serving(List.of(is("first", EQUAL)), List.of(up("last"), up("age")))).as("one first name:"
                + " the gap is closed, although it only filters").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(is("last", EQUAL)), List.of(down("last"), up("first")))).as("all rows have"
                + " the same last name, so its direction says nothing").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(is("city", EQUAL)), List.of(up("city"), up("last")))).as("one city, in the"
                + " index or not").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(is("last", EQUAL), is("first", EQUAL)), List.of(down("age"))))
                .as("two single values, then age").contains(ScanDirection.BACKWARD);
    }

    @Test
    void aListOrARangeIsNoSingleValue() {
        assertThat(people().serving(List.of(is("last", IN)), List.of(up("first")))).as("last IN (?, ?) is a run behind"
                + " the other, each sorted by first name: not both together").isEmpty();
        assertThat(people().serving(List.of(is("last", RANGE)), List.of(up("first")))).as("a range of last names")
                .isEmpty();
        assertThat(people().serving(List.of(is("last", IN)), List.of(down("last"), down("first")))).as("the runs come"
                + " in the order of last").contains(ScanDirection.BACKWARD);
        assertThat(people().serving(List.of(is("last", IN), is("last", EQUAL)), List.of(up("first")))).as("a list and"
                + " an equality are a single value").contains(ScanDirection.FORWARD);
    }

    @Test
    void whatIsNamedAgainNeedsNoSorting() {
        assertThat(people().serving(List.of(), List.of(up("last"), down("last"), up("first")))).as("rows of one last"
                + " name are equal in it, whichever way").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(), List.of(up("last"), up("last"), up("last"), up("last"))))
                .as("four times the first column").contains(ScanDirection.FORWARD);
    }

    @Test
    void whatTheIndexDoesNotHaveIsSorted() {
        assertThat(people().serving(List.of(), List.of(up("last"), up("first"), up("age"), up("city"))))
                .as("rows that are equal in all columns come in no order of city").isEmpty();
        assertThat(of(up("lower(last)")).serving(List.of(), List.of(up("last")))).as("lower(last) is not last")
                .isEmpty();
    }

    @Test
    void withoutAnOrderTheIndexIsReadForward() {
        assertThat(people().serving(List.of(), List.of())).as("nothing is asked").contains(ScanDirection.FORWARD);
        assertThat(people().serving(List.of(is("age", EQUAL)), List.of(down("age")))).as("all rows are equal in it")
                .contains(ScanDirection.FORWARD);
        assertThat(people().bounding(List.of())).as("no predicates").isEmpty();
        assertThat(people().filtering(List.of())).as("no predicates").isEmpty();
    }

    @Test
    void anIndexHasColumnsAndEachOnce() {
        assertThat(new CompositeIndex(List.of(IndexColumn.ascending("age"))).bounding(List.of()))
                .as("what bounds where nothing is asked").isEmpty();
        assertThatThrownBy(() -> new CompositeIndex(List.of()), "no column is refused")
                .isInstanceOf(IllegalArgumentException.class);
        List<IndexColumn> twice = List.of(IndexColumn.ascending("age"), IndexColumn.ascending("last"),
                new IndexColumn(down("age"), Collation.LINGUISTIC));
        assertThatThrownBy(() -> new CompositeIndex(twice), "age twice is refused")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("age");
    }

    @Test
    void laterChangesOfTheListChangeNothing() {
        List<IndexColumn> columns = new ArrayList<>(List.of(IndexColumn.ascending("last")));
        CompositeIndex index = new CompositeIndex(columns);
        columns.set(0, IndexColumn.ascending("first"));
        assertThat(index.bounding(List.of(is("last", EQUAL), is("first", EQUAL)))).as("the columns at the time of its"
                + " making").containsExactly(is("last", EQUAL));
        List<Predicate> query = new ArrayList<>(List.of(is("last", EQUAL), is("last", CONTAINS)));
        List<Predicate> bounding = index.bounding(query);
        List<Predicate> filtering = index.filtering(query);
        query.clear();
        assertThat(bounding).as("an answer stays what it was").hasSize(1);
        assertThat(filtering).as("an answer stays what it was").hasSize(1);
        assertThatThrownBy(() -> bounding.remove(0), "bounding() is unmodifiable")
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> filtering.remove(0), "filtering() is unmodifiable")
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullsAreRefused() {
        CompositeIndex index = people();
        List<Predicate> holed = Collections.singletonList(null);
        assertThatThrownBy(() -> new CompositeIndex(null), "columns null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new CompositeIndex(Collections.singletonList(null)), "a column null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.bounding(null), "bounding(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.bounding(holed), "bounding a null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.filtering(null), "filtering(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.filtering(holed), "filtering a null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(null, List.of()), "predicates null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(List.of(), null), "order null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(holed, List.of()), "a predicate null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(List.of(), Collections.singletonList(null)), "a sort key null")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void nullsAreRefusedWhereverTheyStand() {
        CompositeIndex index = people();
        assertThatThrownBy(() -> index.serving(List.of(), Arrays.asList(up("city"), null)), "a sort key null behind one"
                + " that the index does not have").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(List.of(), Arrays.asList(up("last"), up("first"), up("age"), up("city"),
                null)), "a sort key null behind more than the index has").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serving(List.of(is("last", EQUAL)), Arrays.asList(up("last"), null)),
                "a sort key null behind what needs no sorting").isInstanceOf(NullPointerException.class);
        for (Form form : Form.values()) {
            for (String expression : List.of("last", "age", "city")) {
                Predicate first = is(expression, form);
                List<Predicate> query = Arrays.asList(first, null);
                assertThatThrownBy(() -> index.bounding(query), "bounding: %s, and a null", first)
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> index.filtering(query), "filtering: %s, and a null", first)
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> index.serving(query, List.of(up("first"))), "serving: %s, and a null", first)
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> index.serving(query, List.of()), "serving no order: %s, and a null", first)
                        .isInstanceOf(NullPointerException.class);
            }
        }
        assertThatThrownBy(() -> new CompositeIndex(Arrays.asList(IndexColumn.ascending("last"), null)),
                "a column null behind another").isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatStandsTwiceIsReturnedTwice() {
        List<Predicate> query = List.of(is("last", IS_NULL), is("age", CONTAINS), is("first", IN), is("last", IS_NULL),
                is("age", CONTAINS), is("first", IN));
        assertThat(people().bounding(query)).as("each as often as it stands there, in the order of the query")
                .containsExactly(is("last", IS_NULL), is("first", IN), is("last", IS_NULL), is("first", IN));
        assertThat(people().filtering(query)).as("each as often as it stands there")
                .containsExactly(is("age", CONTAINS), is("age", CONTAINS));
    }

    @Test
    void oneIndexServesManyQueries() {
        CompositeIndex index = people();
        assertThat(index.serving(List.of(is("last", EQUAL)), List.of(up("first")))).as("one last name")
                .isEqualTo(Optional.of(ScanDirection.FORWARD));
        assertThat(index.serving(List.of(), List.of(up("first")))).as("the next query has no such predicate").isEmpty();
        assertThat(index.bounding(List.of(is("last", EQUAL), is("first", EQUAL)))).as("both").hasSize(2);
        assertThat(index.bounding(List.of(is("first", EQUAL)))).as("the next query has one only").isEmpty();
    }
}
