package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class DocumentIndexProperties {

    private static final List<String> FIELDS = List.of("a", "b", "c");

    private sealed interface Call {
    }

    private record Put(int id, Map<String, Object> document) implements Call {
        @Override
        public String toString() {
            return "index.put(" + id + ", " + document + ");";
        }
    }

    private record Remove(int id) implements Call {
        @Override
        public String toString() {
            return "index.remove(" + id + ");";
        }
    }

    private record Find(List<Condition> query) implements Call {
        @Override
        public String toString() {
            return "index.find(" + query + ");";
        }
    }

    @Property(tries = 500)
    void findsWhatAScanOfAllFinds(@ForAll("calls") List<Call> calls) {
        DocumentIndex index = new DocumentIndex(FIELDS);
        Map<Integer, Map<String, Object>> all = new TreeMap<>();
        Set<String> multikey = new HashSet<>();
        Script.replay("DocumentIndex index = new DocumentIndex(List.of(\"a\", \"b\", \"c\"));", calls, call -> {
            if (call instanceof Put put) {
                index.put(put.id(), put.document());
                all.put(put.id(), put.document());
                put.document().forEach((field, value) -> {
                    if (value instanceof List<?>) {
                        multikey.add(field);
                    }
                });
            } else if (call instanceof Remove remove) {
                assertThat(index.remove(remove.id())).as("whether it was there")
                        .isEqualTo(all.remove(remove.id()) != null);
            } else if (call instanceof Find find) {
                List<Integer> expected = new ArrayList<>();
                all.forEach((id, document) -> {
                    if (find.query().stream().allMatch(each -> values(document, each.field()).stream()
                            .anyMatch(value -> value != null && each.holds(value)))) {
                        expected.add(id);
                    }
                });
                assertThat(index.find(find.query())).as("what a scan finds").isEqualTo(expected);
                List<Condition> bounding = bounding(find.query(), multikey);
                assertThat(new LinkedHashSet<>(index.bounding(find.query()))).as("what bounds, where %s are multikey",
                        multikey).containsExactlyElementsOf(new LinkedHashSet<>(bounding));
                assertThat(index.entriesRead()).as("the entries that fulfill %s", bounding)
                        .isEqualTo(all.values().stream().mapToLong(document -> entries(document, bounding)).sum());
            }
        });
    }

    private static List<Condition> bounding(List<Condition> query, Set<String> multikey) {
        Set<Condition> chosen = new HashSet<>();
        for (String field : FIELDS) {
            List<Condition> on = query.stream().filter(each -> each.field().equals(field)).toList();
            List<Condition> equal = on.stream().filter(each -> each.comparison() == Comparison.EQUAL).toList();
            if (multikey.contains(field) && !on.isEmpty()) {
                chosen.add(equal.isEmpty() ? on.get(0) : equal.get(0));
            } else {
                chosen.addAll(on);
            }
            if (equal.isEmpty()) {
                break;
            }
        }
        return query.stream().filter(chosen::contains).toList();
    }

    /** How many of a document's entries fulfill conditions, each by its own value. */
    private static long entries(Map<String, Object> document, List<Condition> conditions) {
        long entries = 1;
        for (String field : FIELDS) {
            entries *= values(document, field).stream().filter(value -> conditions.stream()
                    .filter(each -> each.field().equals(field))
                    .allMatch(each -> value != null && each.holds(value))).count();
        }
        return entries;
    }

    private static Set<Long> values(Map<String, Object> document, String field) {
        Set<Long> values = new HashSet<>();
        if (document.get(field) instanceof Long single) {
            values.add(single);
        } else if (document.get(field) instanceof List<?> list) {
            list.forEach(each -> values.add((Long) each));
        }
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Integer> ids = Arbitraries.integers().between(1, 6);
        Arbitrary<Long> values = Arbitraries.longs().between(0, 4);
        Arbitrary<List<Long>> lists = values.list().ofMaxSize(3);
        Arbitrary<Map<String, Object>> documents = Combinators.combine(values, values, values, lists,
                Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 7)).as((a, b, c, list, which,
                        there) -> {
                    Map<String, Object> document = new TreeMap<>(Map.of("a", a, "b", b, "c", c));
                    if (which < FIELDS.size()) {
                        document.put(FIELDS.get(which), list);
                    }
                    if (there < FIELDS.size()) {
                        document.remove(FIELDS.get(there));
                    }
                    return document;
                });
        Arbitrary<Condition> conditions = Combinators.combine(Arbitraries.of("a", "a", "b", "b", "c", "d"),
                Arbitraries.frequency(Tuple.of(3, Comparison.EQUAL), Tuple.of(1, Comparison.AT_LEAST),
                        Tuple.of(1, Comparison.AT_MOST)), values).as(Condition::new);
        return Arbitraries.<Call>frequencyOf(Tuple.of(4, Combinators.combine(ids, documents).as(Put::new)),
                Tuple.of(1, ids.map(Remove::new)), Tuple.of(4, conditions.list().ofMaxSize(4).map(Find::new)))
                .list().ofMaxSize(20);
    }
}
