package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class TextSearchProperties {

    private sealed interface Call {
    }

    private record Put(int id, String title, String body) implements Call {
        @Override
        public String toString() {
            return "search.put(" + id + ", Map.of(\"title\", \"" + title + "\", \"body\", \"" + body + "\"));";
        }
    }

    private record Remove(int id) implements Call {
        @Override
        public String toString() {
            return "search.remove(" + id + ");";
        }
    }

    /** A part of a query: words, in quotes or not, forbidden or not. */
    private record Part(List<String> words, boolean quoted, boolean forbids) {
        @Override
        public String toString() {
            return (forbids ? "-" : "") + (quoted ? "\"" + String.join(" ", words) + "\"" : String.join("+", words));
        }
    }

    private record Ask(List<Part> parts) implements Call {

        String query() {
            return String.join(" ", parts.stream().map(Part::toString).toList());
        }

        @Override
        public String toString() {
            return "search.search(" + query() + ", 100);";
        }
    }

    @Property(tries = 500)
    void findsWhatAReaderOfAllDocumentsFinds(@ForAll("calls") List<Call> calls) {
        TextSearch search = new TextSearch(Map.of("title", 10, "body", 1));
        Map<Integer, Put> shelf = new TreeMap<>();
        Script.replay("TextSearch search = new TextSearch(Map.of(\"title\", 10, \"body\", 1));", calls, call -> {
            if (call instanceof Put put) {
                search.put(put.id(), Map.of("title", put.title(), "body", put.body()));
                shelf.put(put.id(), put);
            } else if (call instanceof Remove remove) {
                assertThat(search.remove(remove.id())).as("whether it was there")
                        .isEqualTo(shelf.remove(remove.id()) != null);
            } else if (call instanceof Ask ask) {
                List<Match> expected = new ArrayList<>();
                shelf.values().forEach(put -> {
                    long score = score(put, ask.parts());
                    if (score > 0) {
                        expected.add(new Match(put.id(), score));
                    }
                });
                expected.sort(Comparator.comparingLong(Match::score).reversed().thenComparingInt(Match::id));
                assertThat(search.search(ask.query(), 100)).as("what a reader of all finds").isEqualTo(expected);
            }
        });
    }

    private static long score(Put put, List<Part> parts) {
        List<String> title = List.of(put.title().split(" "));
        List<String> body = List.of(put.body().split(" "));
        Predicate<List<String>> has = words -> Collections.indexOfSubList(title, words) >= 0
                || Collections.indexOfSubList(body, words) >= 0;
        for (Part part : parts) {
            boolean any = part.words().stream().anyMatch(word -> has.test(List.of(word)));
            if (part.quoted() ? has.test(part.words()) == part.forbids() : part.forbids() && any) {
                return 0;
            }
        }
        List<String> wanted = parts.stream().filter(part -> !part.forbids()).flatMap(part -> part.words().stream())
                .toList();
        return 10 * title.stream().filter(wanted::contains).count() + body.stream().filter(wanted::contains).count();
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<String> words = Arbitraries.of("a", "b", "c", "ab");
        Arbitrary<String> texts = words.list().ofMaxSize(5).map(list -> String.join(" ", list));
        Arbitrary<Integer> ids = Arbitraries.integers().between(1, 5);
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false);
        Arbitrary<Part> parts = Combinators.combine(words.list().ofMinSize(1).ofMaxSize(3), seldom, seldom)
                .as(Part::new);
        return Arbitraries.<Call>frequencyOf(Tuple.of(4, Combinators.combine(ids, texts, texts).as(Put::new)),
                Tuple.of(1, ids.map(Remove::new)), Tuple.of(4, parts.list().ofMaxSize(3).map(Ask::new)))
                .list().ofMaxSize(20);
    }
}
