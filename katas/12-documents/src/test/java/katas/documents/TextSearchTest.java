package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;

class TextSearchTest {

    private static TextSearch bodies(String... texts) {
        TextSearch search = new TextSearch(Map.of("body", 1));
        for (int id = 1; id <= texts.length; id++) {
            search.put(id, Map.of("body", texts[id - 1]));
        }
        return search;
    }

    private static List<Integer> found(TextSearch search, String query) {
        return search.search(query, 1000).stream().map(Match::id).sorted().toList();
    }

    @Test
    void anyWordOfAQueryIsEnough() {
        TextSearch search = bodies("coffee and cake", "tea", "cake", "water");
        assertThat(found(search, "coffee cake")).as("terms are alternatives: 1 has both, 3 has one")
                .containsExactly(1, 3);
        assertThat(found(search, "wine")).as("none has wine").isEmpty();
        assertThat(found(search, "coffee wine")).as("one of two is enough").containsExactly(1);
    }

    @Test
    void theOneWithMoreOfThemComesFirst() {
        TextSearch search = bodies("cake", "coffee cake coffee", "coffee cake");
        assertThat(search.search("coffee cake", 10)).as("by the number of places that have a wanted word")
                .containsExactly(new Match(2, 3), new Match(3, 2), new Match(1, 1));
        assertThat(search.search("cake cake \"cake\" CAKE", 10)).as("a word that the query repeats is one word")
                .containsExactly(new Match(1, 1), new Match(2, 1), new Match(3, 1));
    }

    @Test
    void aFieldHasItsWeight() {
        TextSearch search = new TextSearch(Map.of("title", 10, "body", 1));
        search.put(1, Map.of("title", "tea", "body", "coffee, coffee, coffee"));
        search.put(2, Map.of("title", "coffee", "body", "is not tea, and tea is not coffee"));
        search.put(3, Map.of("body", "coffee", "footer", "coffee coffee coffee"));
        assertThat(search.search("coffee", 10)).as("ten for the title, one for each place in the body, none for a "
                + "field that is not of the index").containsExactly(new Match(2, 11), new Match(1, 3), new Match(3, 1));
        assertThat(found(search, "footer")).as("a field's name is no text").isEmpty();
    }

    @Test
    void scoresMayBeLarge() {
        TextSearch search = new TextSearch(Map.of("body", 99_999));
        search.put(1, Map.of("body", "x ".repeat(50_000)));
        assertThat(search.search("x", 1)).as("50,000 places at 99,999 each")
                .containsExactly(new Match(1, 4_999_950_000L));
        search.put(2, Map.of("body", "x"));
        search.put(3, Map.of("body", "x ".repeat(30_000)));
        assertThat(search.search("x", 3)).as("scores that are more than an int apart").containsExactly(
                new Match(1, 4_999_950_000L), new Match(3, 2_999_970_000L), new Match(2, 99_999));
    }

    @Test
    void aPhraseIsDemanded() {
        TextSearch search = bodies("hot chocolate cake", "chocolate, hot", "cake", "hot, chocolate");
        assertThat(found(search, "\"hot chocolate\"")).as("the words in a row, whatever is between them but words")
                .containsExactly(1, 4);
        assertThat(search.search("\"hot chocolate\" cake", 10)).as("the phrase is demanded, the term only adds")
                .containsExactly(new Match(1, 3), new Match(4, 2));
        assertThat(found(search, "\"hot chocolate\" \"cake\"")).as("two phrases are demanded both").containsExactly(1);
    }

    @Test
    void aPhraseStandsInOneField() {
        TextSearch search = new TextSearch(Map.of("title", 1, "body", 1));
        search.put(1, Map.of("title", "hot", "body", "chocolate hot"));
        search.put(2, Map.of("title", "chocolate hot", "body", "chocolate"));
        search.put(3, Map.of("title", "cold", "body", "a hot chocolate"));
        assertThat(found(search, "\"hot chocolate\"")).as("not from the end of one field to the beginning of another")
                .containsExactly(3);
        assertThat(found(search, "hot -\"hot chocolate\"")).as("nor where it is forbidden").containsExactly(1, 2);
        assertThat(found(search, "\"hot\" \"cold\"")).as("two phrases may stand in two fields").containsExactly(3);
    }

    @Test
    void aPhraseIsOneChain() {
        TextSearch search = bodies("a b x b c", "a a b c");
        assertThat(found(search, "\"a b c\"")).as("a b here and b c there are no a b c").containsExactly(2);
        assertThat(found(search, "\"a a a\"")).as("a word that comes twice stands there twice").isEmpty();
    }

    @Test
    void aMinusForbids() {
        TextSearch search = bodies("coffee", "coffee cake", "cake", "coffee with hot milk", "coffee milk hot");
        assertThat(found(search, "coffee -cake")).as("coffee without cake").containsExactly(1, 4, 5);
        assertThat(found(search, "-cake coffee")).as("in whatever order").containsExactly(1, 4, 5);
        assertThat(found(search, "coffee -\"hot milk\"")).as("without the phrase").containsExactly(1, 2, 5);
        assertThat(found(search, "coffee -milk-cake")).as("without any word of the term").containsExactly(1);
        assertThat(found(search, "coffee cake -coffee")).as("forbidden is stronger than wanted").containsExactly(3);
        assertThat(found(search, "\"coffee\"-cake")).as("directly behind a phrase").containsExactly(1, 4, 5);
    }

    @Test
    void whoOnlyForbidsFindsNothing() {
        TextSearch search = bodies("coffee", "", "cake");
        for (String query : List.of("-cake", "-cake -tea", "-\"cake\"", "", " ", "\"\"", "\"", "-", "- -", "?!",
                "\" \"", "-?", "-\"", "--")) {
            assertThat(found(search, query)).as("nothing is wanted by <%s>", query).isEmpty();
        }
    }

    @Test
    void otherMinusesAreSigns() {
        TextSearch search = bodies("pre-market", "market", "pre", "a - b");
        assertThat(found(search, "pre-market")).as("within a term").containsExactly(1, 2, 3);
        assertThat(found(search, "pre - market")).as("alone").containsExactly(1, 2, 3);
        assertThat(found(search, "pre -")).as("at the end").containsExactly(1, 3);
        assertThat(found(search, "(-market")).as("behind another sign").containsExactly(1, 2);
        assertThat(found(search, "\"pre -market\"")).as("within a phrase").containsExactly(1);
        assertThat(found(search, "pre --market")).as("the second of two is a sign of the forbidden term")
                .containsExactly(3);
        assertThat(found(search, "--\"pre market\"")).as("the second of two is no beginning, so the phrase behind it is"
                + " demanded").containsExactly(1);
        assertThat(found(search, "pre \u2212market")).as("a mathematician's minus is another sign")
                .containsExactly(1, 2, 3);
    }

    @Test
    void quotesComeAsTheyAre() {
        TextSearch search = bodies("hot chocolate", "chocolate", "milk chocolate");
        assertThat(found(search, "\"hot chocolate")).as("a phrase may end with the query").containsExactly(1);
        assertThat(found(search, "milk\"hot chocolate\"")).as("a quote ends a term").containsExactly(1);
        assertThat(found(search, "\"chocolate\"milk")).as("a term may follow at once").containsExactly(1, 2, 3);
        assertThat(found(search, "chocolate \"\"")).as("an empty phrase says nothing").containsExactly(1, 2, 3);
        assertThat(found(search, "chocolate \"?!\" -\"\"")).as("nor does one without words").containsExactly(1, 2, 3);
        assertThat(found(search, "'milk hot'")).as("other quotes are signs").containsExactly(1, 3);
    }

    @Test
    void whiteSpaceIsAnyWhiteSpace() {
        TextSearch search = bodies("coffee", "cake");
        for (String space : List.of(" ", "\t", "\n", "\r\n", "\u2003", "\u3000")) {
            assertThat(found(search, "coffee" + space + "-cake")).as("a minus behind white space U+%04x",
                    (int) space.charAt(0)).containsExactly(1);
            assertThat(found(search, "coffee cake" + space + "-coffee" + space)).as("U+%04x again",
                    (int) space.charAt(0)).containsExactly(2);
        }
    }

    @Test
    void aNoBreakSpaceIsASign() {
        TextSearch search = bodies("coffee", "cake", "coffee\u00a0cake");
        for (String sign : List.of("\u00a0", "\u2007", "\u202f")) {
            assertThat(found(search, "coffee" + sign + "-cake")).as("U+%04x breaks no term, so the minus behind it is"
                    + " a sign within", (int) sign.charAt(0)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void wordsAreOfAnyScriptAndCase() {
        TextSearch search = bodies("Müller, İzmir", "数据库 INDEX", "ΟΔΟΣ x2", "\uD801\uDC00\uD83E\uDD8A\uD801\uDC01");
        assertThat(found(search, "MÜLLER")).as("beyond ASCII").containsExactly(1);
        assertThat(found(search, "izmir")).as("a capital I with a dot is an i with one").containsExactly(1);
        assertThat(found(search, "数据库")).as("Han").containsExactly(2);
        assertThat(found(search, "οδος")).as("each sigma is a sigma").containsExactly(3);
        assertThat(found(search, "X2 x")).as("digits belong to words").containsExactly(3);
        assertThat(found(search, "\uD801\uDC28")).as("a capital beyond the first plane; a fox is no letter")
                .containsExactly(4);
        assertThat(found(bodies("\u03b1\u0345"), "\u03b1")).as("a mark is no letter, though its capital is one")
                .containsExactly(1);
        assertThat(found(bodies("Straße", "STRAẞE", "STRASSE"), "straße")).as("one sign comes of one sign, so a"
                + " sharp s is not two").containsExactly(1, 2);
        assertThat(found(bodies("٣ ४२", "४"), "٣")).as("a digit is one in any script").containsExactly(1);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(found(bodies("INDEX"), "index")).as("in Turkey, too").containsExactly(1);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void whatIsNeitherLetterNorDigitDivides() {
        // A fraction, a raised two and a Roman eight are numbers, but no digits; a circled a is a symbol.
        for (String sign : List.of("\u00bd", "\u00b2", "\u2167", "\u24d0", "_", "'", "\u2019", ".", "\u0301")) {
            TextSearch search = bodies("x" + sign + "y", "y x");
            assertThat(found(search, "x")).as("x before <%s>", sign).containsExactly(1, 2);
            assertThat(found(search, "\"x y\"")).as("x and y with <%s> between them", sign).containsExactly(1);
            assertThat(found(search, "y" + sign + "x")).as("either word of y%sx", sign).containsExactly(1, 2);
        }
        for (String letter : List.of("\u00aa", "\u02b0", "\u0665", "\u4e00")) {
            TextSearch search = bodies("x" + letter + "y", "x y");
            assertThat(found(search, "x")).as("x, which is no word of x%sy", letter).containsExactly(2);
            assertThat(found(search, "x" + letter + "y")).as("the one word x%sy", letter).containsExactly(1);
        }
    }

    @Test
    void anAccentMakesAnotherWord() {
        TextSearch search = bodies("resume", "r\u00e9sum\u00e9", "re\u0301sume\u0301");
        assertThat(found(search, "resume")).as("without accents").containsExactly(1);
        assertThat(found(search, "r\u00e9sum\u00e9")).as("with accents that belong to their letters")
                .containsExactly(2);
        assertThat(found(search, "sume")).as("an accent of its own is no letter, so it divides").containsExactly(3);
    }

    @Test
    void theSameScoreIsInTheOrderOfNumbers() {
        TextSearch search = new TextSearch(Map.of("body", 1));
        for (int id : new int[] {Integer.MAX_VALUE, 1_000_000, 0, -5, Integer.MIN_VALUE}) {
            search.put(id, Map.of("body", "tea"));
        }
        assertThat(search.search("tea", 3)).as("the first three").containsExactly(new Match(Integer.MIN_VALUE, 1),
                new Match(-5, 1), new Match(0, 1));
        assertThat(search.search("tea", Integer.MAX_VALUE)).as("all").hasSize(5);
        assertThat(search.search("tea", 1)).as("one").hasSize(1);
    }

    @Test
    void aDocumentIsReplacedAsAWhole() {
        TextSearch search = new TextSearch(Map.of("title", 5, "body", 1));
        search.put(1, Map.of("title", "tea", "body", "hot water and tea"));
        search.put(1, Map.of("body", "coffee"));
        assertThat(found(search, "tea hot water")).as("by its former words it is not found").isEmpty();
        assertThat(search.search("coffee", 9)).as("by its new one it is").containsExactly(new Match(1, 1));
        assertThat(search.remove(1)).as("it was there").isTrue();
        assertThat(search.remove(1)).as("it has gone").isFalse();
        assertThat(found(search, "coffee")).as("what has gone is not found").isEmpty();
        search.put(1, Map.of());
        assertThat(search.remove(1)).as("a document without words was there").isTrue();
    }

    @Test
    void mapsOfTheCallerAreCopied() {
        Map<String, Integer> weights = new HashMap<>(Map.of("body", 2));
        TextSearch search = new TextSearch(weights);
        Map<String, String> document = new HashMap<>(Map.of("body", "tea", "title", "tea"));
        search.put(1, document);
        weights.put("body", 7);
        weights.put("title", 7);
        document.put("body", "coffee");
        assertThat(search.search("tea coffee", 9)).as("as it was when it was put").containsExactly(new Match(1, 2));
        search.put(2, Map.of("title", "tea"));
        assertThat(found(search, "tea")).as("a field that came later is not searched").containsExactly(1);
    }

    @Test
    void aListIsTheCallersOwn() {
        TextSearch search = bodies("tea");
        search.search("tea", 9).clear();
        assertThat(search.search("tea", 9).add(new Match(9, 9))).as("may be changed").isTrue();
        assertThat(search.search("wine", 9).add(new Match(9, 9))).as("an empty one as well").isTrue();
        assertThat(search.search("tea", 9)).as("which changes nothing").containsExactly(new Match(1, 1));
    }

    @Test
    void twoIndexesShareNothing() {
        TextSearch one = bodies("tea");
        TextSearch other = bodies("coffee");
        assertThat(found(one, "tea coffee -wine")).as("one has its tea").containsExactly(1);
        assertThat(found(other, "tea")).as("the other has none").isEmpty();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThat(bodies("tea").search("tea", 1)).as("a good limit").hasSize(1);
        assertThatThrownBy(() -> new TextSearch(Map.of()), "no field").isInstanceOf(IllegalArgumentException.class);
        for (int weight : new int[] {0, -1, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new TextSearch(Map.of("body", 1, "title", weight)), "a weight of " + weight)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("title")
                    .hasMessageContaining(Integer.toString(weight));
        }
        for (int limit : new int[] {0, -7, Integer.MIN_VALUE}) {
            for (String query : List.of("tea", "wine", "-tea", "")) {
                assertThatThrownBy(() -> bodies("tea").search(query, limit), "a limit of " + limit + " for <" + query
                        + ">").isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(Integer.toString(limit));
            }
        }
    }

    @Test
    void nullsAreRefusedAndChangeNothing() {
        TextSearch search = bodies("tea");
        Map<String, String> broken = new HashMap<>();
        broken.put("body", null);
        assertThatThrownBy(() -> search.put(1, broken), "a text of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> search.put(1, null), "a document of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> search.search(null, 1), "a query of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new TextSearch(null), "weights of null").isInstanceOf(NullPointerException.class);
        Map<String, Integer> weightless = new HashMap<>();
        weightless.put("body", null);
        assertThatThrownBy(() -> new TextSearch(weightless), "a weight of null")
                .isInstanceOf(NullPointerException.class);
        Map<String, Integer> nameless = new HashMap<>(Map.of("body", 1));
        nameless.put(null, 1);
        assertThatThrownBy(() -> new TextSearch(nameless), "a field of null").isInstanceOf(NullPointerException.class);
        assertThat(found(search, "tea")).as("a refused document changes nothing").containsExactly(1);
    }

    @Test
    void whatOtherFieldsHaveDoesNotMatter() {
        TextSearch search = new TextSearch(Map.of("body", 1));
        Map<String, String> fields = new HashMap<>(Map.of("body", "tea", "title", "cake"));
        fields.put("author", null);
        search.put(1, fields);
        assertThat(search.search("tea", 9)).as("a field that is not searched has null")
                .containsExactly(new Match(1, 1));
        assertThat(search.search("cake", 9)).as("a field that is not searched has the word").isEmpty();
    }

    @Test
    void whoHasNoneOfTheWordsCostsNothing() {
        Scaling.assertFlat("one document has rare: it is found without a look at others", 100, 10_000, documents -> {
            TextSearch search = common(documents);
            return () -> search.search("rare -common3 \"rare word\"", 10);
        });
        Scaling.assertFlat("nor is there a look at those with a forbidden word, which all have", 100, 10_000,
                documents -> {
                    TextSearch search = common(documents);
                    return () -> search.search("rare -common", 10);
                });
    }

    @Test
    void aChangeTakesTheTimeOfItsOwnWords() {
        Scaling.assertFlat("a document is replaced without a look at the others", 100, 10_000, documents -> {
            TextSearch search = common(documents);
            return () -> {
                search.remove(7);
                search.put(7, Map.of("body", "common word again"));
            };
        });
    }

    private static TextSearch common(int documents) {
        TextSearch search = new TextSearch(Map.of("body", 1));
        for (int id = 0; id < documents; id++) {
            search.put(id, Map.of("body", id == documents / 3 ? "common rare word" : "common word" + id));
        }
        return search;
    }

    @Test
    void nothingIsLeftOfWhatHasGone() {
        Footprint.assertAtMost(1_000_000, "20,000 documents with own words have been replaced or removed", () -> {
            TextSearch search = new TextSearch(Map.of("body", 1));
            for (int id = 0; id < 20_000; id++) {
                search.put(id % 2, Map.of("body", "one" + id + " two" + id + " three" + id));
                search.remove(id % 3);
            }
            return search;
        });
    }
}
