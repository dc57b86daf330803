package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;

class DocumentIndexTest {

    private static Condition is(String field, long value) {
        return new Condition(field, Comparison.EQUAL, value);
    }

    private static Condition from(String field, long value) {
        return new Condition(field, Comparison.AT_LEAST, value);
    }

    private static Condition to(String field, long value) {
        return new Condition(field, Comparison.AT_MOST, value);
    }

    private static Sort up(String field) {
        return new Sort(field, false);
    }

    private static Sort down(String field) {
        return new Sort(field, true);
    }

    private static void finds(DocumentIndex index, List<Condition> query, int entries, Integer... ids) {
        assertThat(index.find(query)).as("documents that fulfill %s", query).containsExactly(ids);
        assertThat(index.entriesRead()).as("entries read for %s", query).isEqualTo(entries);
    }

    /** Users by country and age; each tenth is of one country, and ages go from 0 to 99. */
    private static DocumentIndex users() {
        DocumentIndex index = new DocumentIndex(List.of("country", "age"));
        for (int id = 0; id < 100; id++) {
            index.put(id, Map.of("country", (long) id % 10, "age", (long) id));
        }
        return index;
    }

    @Test
    void anEntryIsFoundByItsValues() {
        DocumentIndex index = new DocumentIndex(List.of("age"));
        assertThat(index.entriesRead()).as("nothing has been read yet").isZero();
        index.put(1, Map.of("age", 42L, "name", "Ada"));
        index.put(2, Map.of("age", 36L));
        finds(index, List.of(is("age", 42)), 1, 1);
        finds(index, List.of(from("age", 36)), 2, 1, 2);
        finds(index, List.of(to("age", 41)), 1, 2);
        finds(index, List.of(is("age", 7)), 0);
        finds(index, List.of(), 2, 1, 2);
        index.put(3, Map.of("age", 1L));
        index.remove(1);
        assertThat(index.entriesRead()).as("entries read by the last search, whatever has changed since").isEqualTo(2);
    }

    @Test
    void equalityThenRangeIsOneRun() {
        DocumentIndex index = users();
        finds(index, List.of(is("country", 3), from("age", 50)), 5, 53, 63, 73, 83, 93);
        finds(index, List.of(from("age", 50), to("age", 70), is("country", 3)), 2, 53, 63);
        finds(index, List.of(is("country", 3)), 10, 3, 13, 23, 33, 43, 53, 63, 73, 83, 93);
    }

    @Test
    void behindARangeNothingIsBounded() {
        DocumentIndex index = users();
        finds(index, List.of(from("country", 8), is("age", 38)), 20, 38);
        finds(index, List.of(is("age", 38)), 100, 38);
        assertThat(index.bounding(List.of(is("age", 38), from("country", 8)))).as("the range bounds, and "
                + "what is behind it does not").containsExactly(from("country", 8));
        assertThat(index.bounding(List.of(is("age", 38)))).as("without the first field").isEmpty();
    }

    @Test
    void boundsThatExcludeEachOtherReadNothing() {
        DocumentIndex index = users();
        finds(index, List.of(from("country", 5), to("country", 4)), 0);
        assertThat(index.find(List.of(from("country", 5), to("country", 4))).add(7)).as("the list is the caller's own")
                .isTrue();
        finds(index, List.of(is("country", 3), is("country", 4)), 0);
        finds(index, List.of(is("country", 3), from("country", 4)), 0);
        finds(index, List.of(is("country", 3), from("country", 3), to("country", 3), is("age", 3)), 1, 3);
    }

    @Test
    void eachElementHasAnEntry() {
        DocumentIndex index = new DocumentIndex(List.of("tags"));
        index.put(1, Map.of("tags", List.of(1L, 2L, 3L)));
        index.put(2, Map.of("tags", List.of(3L, 4L)));
        index.put(3, Map.of("tags", 2L));
        finds(index, List.of(is("tags", 2)), 2, 1, 3);
        finds(index, List.of(is("tags", 3)), 2, 1, 2);
        finds(index, List.of(from("tags", 2)), 5, 1, 2, 3);
        finds(index, List.of(), 6, 1, 2, 3);
    }

    @Test
    void aRepeatedElementHasOneEntry() {
        DocumentIndex index = new DocumentIndex(List.of("tags"));
        index.put(1, Map.of("tags", List.of(5L, 5L, 5L, 7L)));
        finds(index, List.of(is("tags", 5)), 1, 1);
        finds(index, List.of(), 2, 1);
    }

    @Test
    void twoElementsMayFulfillTwoConditions() {
        DocumentIndex index = new DocumentIndex(List.of("scores"));
        index.put(1, Map.of("scores", List.of(1L, 9L)));
        index.put(2, Map.of("scores", List.of(4L)));
        index.put(3, Map.of("scores", List.of(1L, 2L)));
        index.put(4, Map.of("scores", List.of(8L, 9L)));
        finds(index, List.of(from("scores", 3), to("scores", 5)), 4, 1, 2);
        finds(index, List.of(to("scores", 5), from("scores", 3)), 4, 1, 2);
        finds(index, List.of(is("scores", 1), is("scores", 9)), 2, 1);
        finds(index, List.of(to("scores", 9), is("scores", 9)), 2, 1, 4);
        assertThat(index.bounding(List.of(from("scores", 3), to("scores", 5)))).as("one of the two, the first")
                .containsExactly(from("scores", 3));
        assertThat(index.bounding(List.of(from("scores", 3), is("scores", 5), is("scores", 6)))).as("equality is "
                + "better, and the first of it").containsExactly(is("scores", 5));
    }

    @Test
    void bothBoundsCountWhereThereAreNoLists() {
        DocumentIndex index = new DocumentIndex(List.of("score"));
        for (long id = 1; id <= 9; id++) {
            index.put((int) id, Map.of("score", id));
        }
        finds(index, List.of(from("score", 3), to("score", 5)), 3, 3, 4, 5);
        assertThat(index.bounding(List.of(to("score", 5), from("score", 3)))).as("both, as the query has them")
                .containsExactly(to("score", 5), from("score", 3));
        index.put(10, Map.of("score", List.of(0L, 9L)));
        finds(index, List.of(from("score", 3), to("score", 5)), 8, 3, 4, 5, 10);
        index.remove(10);
        finds(index, List.of(from("score", 3), to("score", 5)), 7, 3, 4, 5);
    }

    @Test
    void aListOfOneOrNoneMakesAFieldMultikey() {
        for (List<Long> list : List.of(List.<Long>of(), List.of(4L))) {
            DocumentIndex index = new DocumentIndex(List.of("score"));
            assertThat(index.serves(List.of(), List.of(up("score")))).as("as long as there is no list").isTrue();
            index.put(1, Map.of("score", list));
            assertThat(index.serves(List.of(), List.of(up("score")))).as("the list %s was there", list).isFalse();
            index.remove(1);
            index.put(2, Map.of("score", 4L));
            assertThat(index.serves(List.of(), List.of(up("score")))).as("for good").isFalse();
        }
    }

    @Test
    void whatIsAbsentHasAnEntryToo() {
        DocumentIndex index = new DocumentIndex(List.of("age", "tags"));
        index.put(1, Map.of());
        index.put(2, Map.of("age", 7L));
        index.put(3, Map.of("age", 7L, "tags", List.of()));
        index.put(4, Map.of("tags", List.of(1L, 2L)));
        finds(index, List.of(), 5, 1, 2, 3, 4);
        finds(index, List.of(is("age", 7)), 2, 2, 3);
        finds(index, List.of(to("age", Long.MAX_VALUE)), 2, 2, 3);
        finds(index, List.of(is("age", 7), to("tags", Long.MAX_VALUE)), 0);
        finds(index, List.of(is("tags", 1)), 5, 4);
        finds(index, List.of(is("name", 1)), 5);
    }

    @Test
    void valuesMayBeAny() {
        DocumentIndex index = new DocumentIndex(List.of("a", "b"));
        index.put(Integer.MIN_VALUE, Map.of("a", Long.MIN_VALUE, "b", Long.MAX_VALUE));
        index.put(Integer.MAX_VALUE, Map.of("a", Long.MAX_VALUE, "b", Long.MIN_VALUE));
        index.put(0, Map.of("a", 0L));
        finds(index, List.of(from("a", Long.MIN_VALUE)), 3, Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        finds(index, List.of(is("a", Long.MIN_VALUE), is("b", Long.MAX_VALUE)), 1, Integer.MIN_VALUE);
        finds(index, List.of(is("a", Long.MAX_VALUE), to("b", Long.MIN_VALUE)), 1, Integer.MAX_VALUE);
        DocumentIndex large = new DocumentIndex(List.of("a"));
        large.put(1, Map.of("a", 1_000_000L));
        large.put(2, Map.of("a", List.of(1_000_000L)));
        finds(large, List.of(is("a", 1_000_000)), 2, 1, 2);
    }

    @Test
    void oneListIsEnough() {
        DocumentIndex index = new DocumentIndex(List.of("tags", "scores"));
        index.put(1, Map.of("tags", 1L, "scores", 1L));
        assertThatThrownBy(() -> index.put(1, Map.of("tags", List.of(1L), "scores", List.of(2L, 3L))), "two lists")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tags")
                .hasMessageContaining("scores");
        assertThatThrownBy(() -> index.put(2, Map.of("tags", List.of(), "scores", List.of())), "two empty lists")
                .isInstanceOf(IllegalArgumentException.class);
        finds(index, List.of(is("tags", 1)), 1, 1);
        assertThat(index.serves(List.of(), List.of(up("tags")))).as("a refused document makes nothing multikey")
                .isTrue();
        index.put(2, Map.of("tags", List.of(1L, 2L), "scores", 5L, "others", List.of(1L)));
        index.put(3, Map.of("tags", 2L, "scores", List.of(5L, 6L)));
        finds(index, List.of(is("tags", 2), is("scores", 5)), 2, 2, 3);
    }

    @Test
    void ordersThatAreServed() {
        DocumentIndex index = new DocumentIndex(List.of("a", "b", "c"));
        index.put(1, Map.of("a", 1L, "b", 1L, "c", 1L));
        serves(index, true, List.of());
        serves(index, true, List.of(), up("a"));
        serves(index, true, List.of(), up("a"), up("b"), up("c"));
        serves(index, true, List.of(), down("a"), down("b"));
        serves(index, false, List.of(), up("a"), down("b"));
        serves(index, false, List.of(), up("b"));
        serves(index, false, List.of(), up("a"), up("c"));
        serves(index, true, List.of(is("a", 1)), up("b"));
        serves(index, true, List.of(is("b", 1)), up("a"), up("c"));
        serves(index, true, List.of(is("a", 1)), down("a"), up("b"));
        serves(index, true, List.of(is("a", 1), is("b", 1), is("c", 1)), up("c"), down("a"));
        serves(index, false, List.of(from("a", 1)), up("b"));
        serves(index, true, List.of(from("a", 1)), up("a"));
        serves(index, false, List.of(), up("d"));
        serves(index, false, List.of(), up("a"), up("b"), up("c"), up("d"));
        serves(index, true, List.of(is("d", 1)), up("d"), up("a"));
    }

    private static void serves(DocumentIndex index, boolean served, List<Condition> query, Sort... order) {
        assertThat(index.serves(query, List.of(order))).as("whether %s by %s is served", query, Arrays.toString(order))
                .isEqualTo(served);
    }

    @Test
    void aListHasNoPlaceInAnOrder() {
        DocumentIndex index = new DocumentIndex(List.of("a", "tags", "b"));
        index.put(1, Map.of("a", 1L, "tags", List.of(1L, 2L), "b", 1L));
        serves(index, true, List.of(), up("a"));
        serves(index, false, List.of(), up("a"), up("tags"));
        serves(index, false, List.of(is("a", 1), is("tags", 1)), up("tags"));
        serves(index, true, List.of(is("a", 1), is("tags", 1)), up("b"));
        serves(index, true, List.of(is("a", 1), is("tags", 1), is("tags", 2)), down("b"));
        serves(index, false, List.of(is("a", 1), from("tags", 1)), up("b"));
        serves(index, false, List.of(is("tags", 1)), up("a"), up("b"));
    }

    @Test
    void aDocumentIsReplacedAsAWhole() {
        DocumentIndex index = new DocumentIndex(List.of("tags", "age"));
        index.put(1, Map.of("tags", List.of(1L, 2L, 3L), "age", 7L));
        index.put(1, Map.of("tags", List.of(3L, 4L)));
        finds(index, List.of(is("tags", 1)), 0);
        finds(index, List.of(is("tags", 3)), 1, 1);
        finds(index, List.of(is("tags", 3), is("age", 7)), 0);
        finds(index, List.of(), 2, 1);
        assertThat(index.remove(1)).as("it was there").isTrue();
        assertThat(index.remove(1)).as("it has gone").isFalse();
        finds(index, List.of(), 0);
    }

    @Test
    void whatTheCallerChangesLaterDoesNotMatter() {
        List<String> fields = new ArrayList<>(List.of("tags"));
        DocumentIndex index = new DocumentIndex(fields);
        fields.set(0, "others");
        List<Long> tags = new ArrayList<>(List.of(1L, 2L));
        Map<String, Object> document = new HashMap<>(Map.of("tags", tags, "others", 9L));
        index.put(1, document);
        tags.add(3L);
        document.put("tags", 5L);
        finds(index, List.of(from("tags", 1)), 2, 1);
        assertThat(index.remove(1)).as("it goes as it came").isTrue();
        finds(index, List.of(), 0);
        index.put(1, Map.of("tags", 1L));
        index.find(List.of()).clear();
        assertThat(index.find(List.of(is("tags", 9))).add(7)).as("an empty list may be changed").isTrue();
        index.bounding(List.of(is("tags", 1))).clear();
        assertThat(index.bounding(List.of()).add(is("tags", 1))).as("an empty list may be changed").isTrue();
        finds(index, List.of(is("tags", 1)), 1, 1);
        finds(index, List.of(is("tags", 9)), 0);
    }

    @Test
    void aListThatIsEmptiedLaterStaysAsItCame() {
        DocumentIndex index = new DocumentIndex(List.of("tags"));
        List<Long> tags = new ArrayList<>(List.of(1L));
        index.put(1, Map.of("tags", tags));
        tags.clear();
        finds(index, List.of(is("tags", 1)), 1, 1);
        tags.add(2L);
        finds(index, List.of(is("tags", 2)), 0);
        index.put(1, Map.of("tags", 5L));
        finds(index, List.of(), 1, 1);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        DocumentIndex index = new DocumentIndex(List.of("age"));
        index.put(1, Map.of("age", 7L));
        for (Object wrong : List.of("7", 7, 7.0, List.of(7L, 8), Map.of("age", 7L), Set.of(7L))) {
            assertThatThrownBy(() -> index.put(1, Map.of("age", wrong)), "the value " + wrong)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("age");
        }
        Map<String, Object> empty = new HashMap<>();
        empty.put("age", null);
        assertThatThrownBy(() -> index.put(1, empty), "a value of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.put(1, Map.of("age", Arrays.asList(1L, null))), "an element of null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.put(1, null), "no document").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.find(null), "no query").isInstanceOf(NullPointerException.class);
        List<Condition> holed = Arrays.asList(is("age", 7), null);
        assertThatThrownBy(() -> index.find(holed), "a condition of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.bounding(holed), "a condition of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serves(List.of(), null), "no order").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serves(List.of(), Arrays.asList(up("other"), null)), "a field of null to sort"
                + " by, behind one that is not served").isInstanceOf(NullPointerException.class);
        DocumentIndex listed = new DocumentIndex(List.of("tags"));
        listed.put(1, Map.of("tags", List.of(1L)));
        assertThatThrownBy(() -> listed.serves(List.of(), Arrays.asList(up("tags"), null)), "a field of null to sort"
                + " by, behind one with lists").isInstanceOf(NullPointerException.class);
        for (Sort sort : List.of(up("age"), up("other"))) {
            assertThatThrownBy(() -> index.serves(holed, List.of(sort)), "a condition of null, and an order by %s",
                    sort).isInstanceOf(NullPointerException.class);
        }
        assertThatThrownBy(() -> listed.serves(holed, List.of(up("tags"))), "a condition of null, and an order by"
                + " lists").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serves(null, List.of()), "no query, and no order to serve")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.serves(holed, List.of()), "a condition of null, and no order to serve")
                .isInstanceOf(NullPointerException.class);
        finds(index, List.of(), 1, 1);
        finds(index, List.of(from("age", 1), to("age", 9)), 1, 1);
        assertThatThrownBy(() -> new DocumentIndex(List.of()), "no fields")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentIndex(List.of("a", "weight", "weight")), "a field twice")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("weight");
        assertThatThrownBy(() -> new DocumentIndex(null), "fields of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DocumentIndex(Arrays.asList("a", null)), "a field of null")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatOtherFieldsHaveDoesNotMatter() {
        DocumentIndex index = new DocumentIndex(List.of("age"));
        Map<String, Object> document = new HashMap<>(Map.of("age", 7L, "name", "Ada", "tags", List.of("a", 1)));
        document.put("mail", null);
        index.put(1, document);
        finds(index, List.of(is("age", 7)), 1, 1);
        assertThat(index.serves(List.of(), List.of(up("age")))).as("no list is in a field of the index").isTrue();
        finds(index, List.of(is("mail", 7)), 1);
    }

    @Test
    void whatIsNotReadCostsNothing() {
        Scaling.assertFlat("one document has the value: it is found without a look at the others", 100, 10_000,
                documents -> {
                    DocumentIndex index = filled(documents);
                    return () -> index.find(List.of(is("a", documents / 2), from("b", 0), to("b", 9)));
                });
        Scaling.assertFlat("three documents are between two bounds: there is no look at the others", 100, 10_000,
                documents -> {
                    DocumentIndex index = filled(documents);
                    return () -> index.find(List.of(from("a", documents / 2), to("a", documents / 2 + 2)));
                });
        Scaling.assertFlat("a document comes and goes without a look at the others", 100, 10_000, documents -> {
            DocumentIndex index = filled(documents);
            return () -> {
                index.put(-1, Map.of("a", 50L, "b", List.of(1L, 2L, 3L)));
                index.remove(-1);
            };
        });
    }

    @Test
    void aChangeInACrowdTakesTheSameTime() {
        Scaling.assertFlat("a document goes and comes again among others with the same values", 100, 10_000,
                documents -> {
                    DocumentIndex index = new DocumentIndex(List.of("a", "b"));
                    for (int id = 0; id < documents; id++) {
                        index.put(id, Map.of("a", 1L, "b", 1L));
                    }
                    return () -> {
                        index.remove(documents / 2);
                        index.put(documents / 2, Map.of("a", 1L, "b", 1L));
                    };
                });
    }

    @Test
    void aDocumentIsAskedOnce() {
        Scaling.assertFlat("512 entries are read, of documents with short lists or of one with a long one", 4, 512, 200,
                length -> {
                    DocumentIndex index = new DocumentIndex(List.of("tags"));
                    for (int id = 0; id < 512 / length; id++) {
                        index.put(id, Map.of("tags", LongStream.range(0, length).boxed().toList()));
                    }
                    return () -> index.find(List.of(from("tags", 0), to("tags", -1)));
                });
    }

    private static DocumentIndex filled(int documents) {
        DocumentIndex index = new DocumentIndex(List.of("a", "b"));
        for (int id = 0; id < documents; id++) {
            index.put(id, Map.of("a", (long) id, "b", 1L));
        }
        return index;
    }

    @Test
    void nothingIsLeftOfWhatHasGone() {
        Footprint.assertAtMost(500_000, "20,000 documents have been replaced or removed", () -> {
            DocumentIndex index = new DocumentIndex(List.of("a", "b"));
            for (long id = 0; id < 20_000; id++) {
                index.put((int) id % 2, Map.of("a", id, "b", List.of(id, id + 1)));
                index.put((int) id + 2, Map.of("a", id));
                index.remove((int) id + 2);
            }
            return index;
        });
    }
}
