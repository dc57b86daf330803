package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class InvertedIndexProperties {

    /** What is done to an index. */
    private sealed interface Call {
    }

    private record Put(int id, String text) implements Call {
        @Override
        public String toString() {
            return "index.put(" + id + ", \"" + text + "\");";
        }
    }

    private record Remove(int id) implements Call {
        @Override
        public String toString() {
            return "index.remove(" + id + ");";
        }
    }

    private record Ask(String query) implements Call {
        @Override
        public String toString() {
            return "index.all, any, phrase and ranked(\"" + query + "\")";
        }
    }

    @Property(tries = 500)
    void findsWhatAReaderOfAllDocumentsFinds(@ForAll("calls") List<Call> calls) {
        InvertedIndex index = new InvertedIndex();
        Map<Integer, List<String>> shelf = new TreeMap<>();
        Script.replay("InvertedIndex index = new InvertedIndex();", calls, call -> {
            if (call instanceof Put put) {
                index.put(put.id(), put.text());
                shelf.put(put.id(), words(put.text()));
            } else if (call instanceof Remove remove) {
                assertThat(index.remove(remove.id())).as("whether the document was there")
                        .isEqualTo(shelf.remove(remove.id()) != null);
            } else if (call instanceof Ask ask) {
                check(index, shelf, ask.query());
            }
            assertThat(index.size()).as("size() counts the documents").isEqualTo(shelf.size());
        });
    }

    private static void check(InvertedIndex index, Map<Integer, List<String>> shelf, String query) {
        List<String> words = words(query);
        assertThat(index.all(query)).as("those that have every word").isEqualTo(ids(shelf, text -> !words.isEmpty()
                && text.containsAll(words)));
        assertThat(index.any(query)).as("those that have one word").isEqualTo(ids(shelf, text ->
                !Collections.disjoint(text, words)));
        assertThat(index.phrase(query)).as("those that have the words in a row").isEqualTo(ids(shelf, text ->
                !words.isEmpty() && Collections.indexOfSubList(text, words) >= 0));
        Map<Integer, Double> scores = scores(shelf, words);
        List<Hit> hits = index.ranked(query, 100);
        assertThat(hits.stream().map(Hit::id)).as("those that have one word are ranked")
                .containsExactlyInAnyOrderElementsOf(scores.keySet());
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            assertThat(hit.score()).as("the score of document %d", hit.id()).isCloseTo(scores.get(hit.id()),
                    within(1e-9));
            if (i > 0) {
                assertThat(scores.get(hits.get(i - 1).id())).as("document %d is not better than the one before it",
                        hit.id()).isGreaterThanOrEqualTo(scores.get(hit.id()) - 1e-9);
                assertThat(hits.get(i - 1).score()).as("scores descend").isGreaterThanOrEqualTo(hit.score());
            }
        }
    }

    private static Map<Integer, Double> scores(Map<Integer, List<String>> shelf, List<String> query) {
        double average = shelf.values().stream().mapToInt(List::size).average().orElse(0);
        Map<Integer, Double> scores = new TreeMap<>();
        for (String word : new TreeSet<>(query)) {
            Set<Integer> having = new TreeSet<>(ids(shelf, text -> text.contains(word)));
            double rarity = Math.log(1 + (shelf.size() - having.size() + 0.5) / (having.size() + 0.5));
            for (int id : having) {
                List<String> text = shelf.get(id);
                double often = Collections.frequency(text, word);
                scores.merge(id, rarity * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * text.size() / average)),
                        Double::sum);
            }
        }
        return scores;
    }

    private static List<Integer> ids(Map<Integer, List<String>> shelf,
            java.util.function.Predicate<List<String>> test) {
        return shelf.entrySet().stream().filter(entry -> test.test(entry.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The texts of this class are words of small letters with spaces between them. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Integer> ids = Arbitraries.integers().between(1, 6);
        Arbitrary<String> texts = Arbitraries.of("a", "b", "ab", "ba").list().ofMaxSize(7)
                .map(words -> String.join(" ", words));
        Arbitrary<String> queries = Arbitraries.of("a", "b", "ab", "ba").list().ofMaxSize(3)
                .map(words -> String.join(" ", words));
        return Arbitraries.<Call>frequencyOf(Tuple.of(4, Combinators.combine(ids, texts).as(Put::new)),
                Tuple.of(1, ids.map(Remove::new)), Tuple.of(3, queries.map(Ask::new)))
                .list().ofMaxSize(25);
    }

    @Property(tries = 500)
    void aTextIsCutByItsRules(@ForAll("texts") String text) {
        List<String> expected = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = (Normalizer.normalize(text, Normalizer.Form.NFKC) + " ").codePoints()
                .toArray();
        for (int point : points) {
            int folded = Character.toLowerCase(Character.toUpperCase(point));
            if (new String(Character.toChars(folded)).matches("[\\p{javaLetterOrDigit}\\p{M}]")) {
                word.appendCodePoint(folded);
            } else if (word.length() > 0) {
                expected.add(word.toString());
                word.setLength(0);
            }
        }
        assertThat(InvertedIndex.tokens(text)).as("the words of %s", text.codePoints()
                .mapToObj(Integer::toHexString).collect(Collectors.joining(" ", "<", ">"))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "B", "9", " ", "-", "_", "'", "é", "e\u0301", "\u0301", "ß", "İ", "ı", "Σ", "ς", "中",
                "\uD801\uDC00", "\uD83E\uDD8A", "ﬃ", "½", "①", "\u093f", "\u20dd", "ª", "\u00a0", "\u200d", "Ǆ", "ſ",
                "\u0345", "ﷺ", "〇", "\u1369", "™").list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
