package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;

class InvertedIndexTest {

    private static InvertedIndex of(String... texts) {
        InvertedIndex index = new InvertedIndex();
        for (int id = 1; id <= texts.length; id++) {
            index.put(id, texts[id - 1]);
        }
        return index;
    }

    private static List<Integer> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    @Test
    void aWordFindsTheDocumentsThatHaveIt() {
        InvertedIndex index = of("the quick fox", "the lazy dog", "a fox and a dog");
        assertThat(index.all("fox")).as("documents 1 and 3 have fox").containsExactly(1, 3);
        assertThat(index.any("fox")).as("documents 1 and 3 have fox").containsExactly(1, 3);
        assertThat(index.phrase("fox")).as("documents 1 and 3 have fox").containsExactly(1, 3);
        assertThat(index.all("cat")).as("none has cat").isEmpty();
    }

    @Test
    void wordsAreRunsOfLettersAndDigits() {
        assertThat(InvertedIndex.tokens("Don't panic: it's 42, or R2-D2's x_y!")).as("everything else separates")
                .containsExactly("don", "t", "panic", "it", "s", "42", "or", "r2", "d2", "s", "x", "y");
        assertThat(InvertedIndex.tokens("  to be\tor\nnot to be ")).as("in their order, repeated").containsExactly("to",
                "be", "or", "not", "to", "be");
        assertThat(InvertedIndex.tokens("")).as("an empty text has no words").isEmpty();
        assertThat(InvertedIndex.tokens(" -- ?! € + ")).as("signs are no words").isEmpty();
    }

    @Test
    void wordsAreOfAnyScript() {
        assertThat(InvertedIndex.tokens("Müller-Straße, naïve")).as("letters beyond ASCII are letters")
                .containsExactly("müller", "straße", "naïve");
        assertThat(InvertedIndex.tokens("数据库 Индекс ٤٢")).as("Han, Cyrillic, Arabic digits").containsExactly("数据库",
                "индекс", "٤٢");
        assertThat(InvertedIndex.tokens("हिन्दी भाषा")).as("vowel signs are marks, and belong to the word")
                .containsExactly("हिन्दी", "भाषा");
        assertThat(InvertedIndex.tokens("a\u20dd b")).as("an enclosing mark belongs to the word")
                .containsExactly("a\u20dd", "b");
    }

    @Test
    void aNumberThatIsNoDigitSeparates() {
        assertThat(InvertedIndex.tokens("二〇二六年")).as("this zero is a letter number (Nl), neither a letter nor a"
                + " digit").containsExactly("二", "二六年");
        assertThat(InvertedIndex.tokens("a\u1369b \u1369")).as("an Ethiopic one is another number (No), and no digit")
                .containsExactly("a", "b");
    }

    @Test
    void aCodePointIsNotACharacter() {
        assertThat(InvertedIndex.tokens("x \uD840\uDC00 \uD801\uDC00\uD801\uDC01 y")).as("letters beyond the first"
                + " plane: a rare Han sign, and two Deseret capitals").containsExactly("x", "\uD840\uDC00",
                "\uD801\uDC28\uD801\uDC29", "y");
        assertThat(InvertedIndex.tokens("fox\uD83E\uDD8Afox")).as("a fox's face is no letter").containsExactly("fox",
                "fox");
    }

    @Test
    void textsAreNormalized() {
        assertThat(InvertedIndex.tokens("cafe\u0301")).as("e and an accent are the letter é").containsExactly("café");
        assertThat(InvertedIndex.tokens("ﬁle ＡＢＣ x² Ⅳ")).as("forms that only look different, by NFKC")
                .containsExactly("file", "abc", "x2", "iv");
        assertThat(InvertedIndex.tokens("℡ ℌ™")).as("what only the normal form makes capitals is folded after it")
                .containsExactly("tel", "htm");
        InvertedIndex index = of("un cafe\u0301 noir");
        assertThat(index.all("CAFÉ")).as("the query is cut as the document is").containsExactly(1);
    }

    @Test
    void caseIsFoldedWithoutALanguage() {
        assertThat(InvertedIndex.tokens("ΟΔΟΣ οδος οδοσ")).as("the sigma at the end is a sigma").containsExactly("οδοσ",
                "οδοσ", "οδοσ");
        assertThat(InvertedIndex.tokens("İstanbul Ilıca")).as("point by point: İ and ı have the upper cases İ and I")
                .containsExactly("istanbul", "ilica");
        assertThat(InvertedIndex.tokens("STRASSE Straße")).as("one point stays one").containsExactly("strasse",
                "straße");
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(InvertedIndex.tokens("INDEX")).as("in Turkey, too, a title is found").containsExactly("index");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void allMeansAll() {
        InvertedIndex index = of("red green", "green blue", "blue red green", "yellow");
        assertThat(index.all("green red")).as("1 and 3 have both, in whatever order").containsExactly(1, 3);
        assertThat(index.all("red red")).as("a word twice is a word").containsExactly(1, 3);
        assertThat(index.all("red violet")).as("none has violet, so none has both").isEmpty();
        assertThat(index.all("violet red")).as("whichever comes first").isEmpty();
    }

    @Test
    void anyMeansOneIsEnough() {
        InvertedIndex index = of("red green", "green blue", "blue red green", "yellow");
        assertThat(index.any("blue red")).as("each once, ascending").containsExactly(1, 2, 3);
        assertThat(index.any("violet yellow")).as("violet does no harm").containsExactly(4);
    }

    @Test
    void aPhraseIsOneRightBehindTheOther() {
        InvertedIndex index = of("new york times", "times new york", "york new", "new big york", "new york york");
        assertThat(index.phrase("new york")).as("york right behind new").containsExactly(1, 2, 5);
        assertThat(index.phrase("New, York")).as("what separates does not count").containsExactly(1, 2, 5);
        assertThat(index.phrase("york york")).as("a word twice stands there twice").containsExactly(5);
        assertThat(index.phrase("new york times")).as("three in a row").containsExactly(1);
        assertThat(index.phrase("york times new")).as("no document has them in a row").isEmpty();
    }

    @Test
    void aPhraseIsOfWholeWords() {
        InvertedIndex index = of("new yorkshire, old york", "anew york, new", "new york", "york, renew yorkshire new",
                "newyork new, then york", "new y york");
        assertThat(index.phrase("new york")).as("yorkshire is not york, and anew is not new").containsExactly(3);
        assertThat(index.phrase("york")).as("those that have york").containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(index.all("new york")).as("those that have both").containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(index.any("yorks yor ew n")).as("parts of words are no words").isEmpty();
    }

    @Test
    void thePairsOfAPhraseMustBeOneChain() {
        InvertedIndex index = of("a b x b c", "b c a b", "a b a b c");
        assertThat(index.phrase("a b c")).as("a b here and b c there are no a b c").containsExactly(3);
        InvertedIndex more = of("to be or not to be", "to be to be or not");
        assertThat(more.phrase("to be or not to be")).as("repeated words, in their places").containsExactly(1);
    }

    @Test
    void aQueryIsWhatSomebodyTyped() {
        InvertedIndex index = of("fish and chips", "fish or meat", "not fish", "chips");
        for (String careless : List.of("fish & chips", "\"fish\" +chips", "fish-chips", "fish:* !chips", "(fish chips",
                "fish' chips\\", "<fish|chips>", "fish %chips_", "fish\u0000chips")) {
            assertThatCode(() -> index.all(careless)).as("all(\"%s\") is no error", careless)
                    .doesNotThrowAnyException();
            assertThat(index.all(careless)).as("all(\"%s\") asks for fish and chips", careless).containsExactly(1);
        }
        assertThat(index.all("fish OR meat")).as("or is a word").containsExactly(2);
        assertThat(index.all("NOT fish")).as("not is a word").containsExactly(3);
        assertThat(index.any("-fish")).as("a minus is nothing").containsExactly(1, 2, 3);
    }

    @Test
    void aQueryWithoutWordsFindsNothing() {
        InvertedIndex index = of("something", "", "?");
        for (String empty : List.of("", " ", "?!", "\uD83E\uDD8A")) {
            assertThat(index.all(empty)).as("all(\"%s\")", empty).isEmpty();
            assertThat(index.any(empty)).as("any(\"%s\")", empty).isEmpty();
            assertThat(index.phrase(empty)).as("phrase(\"%s\")", empty).isEmpty();
            assertThat(index.ranked(empty, 1)).as("ranked(\"%s\")", empty).isEmpty();
        }
    }

    @Test
    void aDocumentIsReplacedAsAWhole() {
        InvertedIndex index = of("old words here", "other words");
        index.put(1, "new words");
        assertThat(index.any("old here")).as("its former words do not find it").isEmpty();
        assertThat(index.all("new words")).as("its new ones do").containsExactly(1);
        assertThat(index.phrase("old words")).as("its former words stand nowhere").isEmpty();
        assertThat(index.size()).as("there are still two").isEqualTo(2);
        index.put(2, "");
        assertThat(index.any("other words")).as("a text without words is found by none").containsExactly(1);
        assertThat(index.size()).as("it is still a document").isEqualTo(2);
    }

    @Test
    void aRemovedDocumentIsNotFound() {
        InvertedIndex index = of("one", "one two", "");
        assertThat(index.remove(2)).as("it was there").isTrue();
        assertThat(index.remove(2)).as("it has gone").isFalse();
        assertThat(index.remove(7)).as("it never was").isFalse();
        assertThat(index.remove(3)).as("one without words was there, too").isTrue();
        assertThat(index.any("one two")).as("the other one is still found").containsExactly(1);
        assertThat(index.size()).as("one is left").isEqualTo(1);
        index.put(2, "three");
        assertThat(index.any("two three")).as("its number is free again").containsExactly(2);
    }

    @Test
    void numbersAreAscendingAsNumbers() {
        InvertedIndex index = new InvertedIndex();
        for (int id : new int[] {10, 9, Integer.MAX_VALUE, -1, 0, Integer.MIN_VALUE, 100}) {
            index.put(id, "same text");
        }
        Integer[] ascending = {Integer.MIN_VALUE, -1, 0, 9, 10, 100, Integer.MAX_VALUE};
        assertThat(index.all("same")).as("ascending").containsExactly(ascending);
        assertThat(index.any("same other")).as("ascending").containsExactly(ascending);
        assertThat(index.phrase("same text")).as("ascending").containsExactly(ascending);
        assertThat(ids(index.ranked("text", 7))).as("of the same words: ascending").containsExactly(ascending);
        assertThat(ids(index.ranked("text", 2))).as("the first two of them").containsExactly(Integer.MIN_VALUE, -1);
    }

    @Test
    void rankingIsBm25() {
        InvertedIndex index = of("cat", "cat cat dog", "dog dog dog mouse", "");
        List<Hit> hits = index.ranked("cat mouse", 10);
        // N = 4 and a = 8 / 4 = 2. Rarity: of cat ln(1 + 2.5 / 2.5) = ln 2, of mouse ln(1 + 3.5 / 1.5) = ln(10 / 3).
        double mouse = Math.log(10.0 / 3) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 4 / 2));
        double twoCats = Math.log(2) * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2));
        double oneCat = Math.log(2) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 1 / 2));
        double dog = Math.log(2) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / 2));
        assertThat(ids(hits)).as("best first: the short text of one cat, the rare mouse, two cats of three words")
                .containsExactly(1, 3, 2);
        assertThat(hits.get(0).score()).as("one cat of one word").isCloseTo(oneCat, within(1e-9));
        assertThat(hits.get(1).score()).as("a mouse of four words").isCloseTo(mouse, within(1e-9));
        assertThat(hits.get(2).score()).as("two cats of three words").isCloseTo(twoCats, within(1e-9));
        assertThat(index.ranked("dog cat", 1).get(0)).as("the sum over the query's words: a dog and two cats")
                .satisfies(hit -> assertThat(hit.score()).as("the score of %s", hit).isCloseTo(twoCats + dog,
                        within(1e-9)));
    }

    @Test
    void aWordThatAllHaveStillCounts() {
        InvertedIndex index = of("the the the", "the cat", "the dog and the bird");
        List<Hit> hits = index.ranked("the", 5);
        assertThat(hits).as("the rarity of a word in all documents is ln(1 + 0.5 / 3.5), above 0").hasSize(3)
                .allSatisfy(hit -> assertThat(hit.score()).as("the score of %s", hit).isPositive());
        assertThat(ids(hits).get(0)).as("who has it most is first, not last").isEqualTo(1);
    }

    @Test
    void documentsOfTheSameWordsHaveTheSameScore() {
        List<String> texts = List.of("a b c d", "d c b a", "b a d c", "c d a b", "d b a c", "a", "b", "b", "c", "c",
                "c", "d", "d", "d", "d");
        InvertedIndex index = of(texts.toArray(String[]::new));
        for (String query : List.of("a b c d", "d c b a", "b d a c", "c a b", "d a c", "a c b", "b c d")) {
            List<Hit> best = index.ranked(query, 5);
            assertThat(ids(best)).as("ranked(\"%s\"): 1 to 5 have the same words, each once", query)
                    .containsExactly(1, 2, 3, 4, 5);
            assertThat(best.stream().map(Hit::score).distinct()).as("ranked(\"%s\"): one score, to the last bit",
                    query).hasSize(1);
            assertThat(ids(index.ranked(query, 2))).as("the first two of them").containsExactly(1, 2);
        }
    }

    @Test
    void aWordTwiceInTheQueryCountsOnce() {
        InvertedIndex index = of("cat", "dog dog", "bird");
        assertThat(index.ranked("cat cat Cat", 3)).as("distinct words").isEqualTo(index.ranked("cat", 3));
    }

    @Test
    void numbersOfTheRankingAreThoseOfNow() {
        InvertedIndex index = of("cat", "cat dog", "long text of many words that soon are gone", "cat cat");
        index.put(2, "bird");
        index.put(3, "cat");
        index.remove(1);
        InvertedIndex afresh = new InvertedIndex();
        afresh.put(2, "bird");
        afresh.put(3, "cat");
        afresh.put(4, "cat cat");
        List<Hit> expected = afresh.ranked("cat bird", 3);
        List<Hit> hits = index.ranked("cat bird", 3);
        assertThat(ids(hits)).as("as in an index of these documents only").isEqualTo(ids(expected));
        for (int i = 0; i < hits.size(); i++) {
            assertThat(hits.get(i).score()).as("score of %s: N, n and a are those of now", hits.get(i).id())
                    .isCloseTo(expected.get(i).score(), within(1e-9));
        }
    }

    @Test
    void atMostSoManyAreRanked() {
        InvertedIndex index = of("cat", "cat cat", "cat dog");
        assertThat(index.ranked("cat", 2)).as("two of three").hasSize(2);
        assertThat(index.ranked("cat", Integer.MAX_VALUE)).as("there are three").hasSize(3);
        assertThatThrownBy(() -> index.ranked("cat", 0), "a limit of 0").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> index.ranked("cat", -3), "a limit of -3").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-3");
        assertThatThrownBy(() -> index.ranked("?", 0), "a limit of 0, and no word")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersAreTheCallersOwn() {
        InvertedIndex index = of("cat dog", "cat dog");
        List<List<Integer>> answers = List.of(index.all("cat"), index.any("cat"), index.phrase("cat dog"));
        List<Hit> ranked = index.ranked("cat", 5);
        index.remove(1);
        assertThat(answers).as("an answer does not change any more").allSatisfy(
                answer -> assertThat(answer).as("two were there").containsExactly(1, 2));
        answers.forEach(List::clear);
        ranked.clear();
        InvertedIndex.tokens("cat").clear();
        assertThat(index.all("cat")).as("what the caller does to it harms nobody").containsExactly(2);
        assertThat(index.any("cat")).as("what the caller does to it harms nobody").containsExactly(2);
        assertThat(index.ranked("cat", 5)).as("what the caller does to it harms nobody").hasSize(1);
    }

    @Test
    void emptyAnswersAreTheCallersOwn() {
        InvertedIndex index = of("cat");
        for (String query : List.of("", "dog", "dog bird")) {
            for (List<Integer> answer : List.of(index.all(query), index.any(query), index.phrase(query))) {
                answer.add(7);
            }
            index.ranked(query, 1).add(new Hit(7, 1));
            assertThat(index.all(query)).as("all(\"%s\") again, after the caller has added 7", query).isEmpty();
            assertThat(index.any(query)).as("any(\"%s\") again, after the caller has added 7", query).isEmpty();
            assertThat(index.phrase(query)).as("phrase(\"%s\") again, after the caller has added 7", query).isEmpty();
            assertThat(index.ranked(query, 1)).as("ranked(\"%s\") again, after the caller has added 7", query)
                    .isEmpty();
        }
        InvertedIndex.tokens("").add("word");
        assertThat(InvertedIndex.tokens("")).as("tokens(\"\") again, after the caller has added a word").isEmpty();
    }

    @Test
    void twoIndexesShareNothing() {
        InvertedIndex one = of("cat");
        InvertedIndex other = of("dog");
        assertThat(one.any("cat dog")).as("one has its cat").containsExactly(1);
        assertThat(other.all("cat")).as("the other has none").isEmpty();
    }

    @Test
    void nullsAreRefusedAndChangeNothing() {
        InvertedIndex index = of("cat");
        assertThatThrownBy(() -> index.put(1, null), "put(1, null)").isInstanceOf(NullPointerException.class);
        assertThat(index.all("cat")).as("a refused put changes nothing").containsExactly(1);
        assertThatThrownBy(() -> index.all(null), "all(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.any(null), "any(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.phrase(null), "phrase(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.ranked(null, 1), "ranked(null, 1)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> InvertedIndex.tokens(null), "tokens(null)").isInstanceOf(NullPointerException.class);
    }

    @Test
    void aRareWordMakesACommonOneCheap() {
        Scaling.assertFlat("one document has rare, all have common: both are found without a look at all", 100, 10_000,
                documents -> {
                    InvertedIndex index = common(documents);
                    return () -> index.all("common rare");
                });
        Scaling.assertFlat("a phrase of a rare word and a common one is found without a look at all", 100, 10_000,
                documents -> {
                    InvertedIndex index = common(documents);
                    return () -> index.phrase("common rare");
                });
    }

    @Test
    void whoHasNoneOfTheWordsCostsNothing() {
        Scaling.assertFlat("one document has rare: it is found and ranked without a look at the others", 100, 10_000,
                documents -> {
                    InvertedIndex index = common(documents);
                    return () -> {
                        index.any("rare");
                        index.ranked("rare", 10);
                    };
                });
    }

    @Test
    void whatHasGoneCostsNothing() {
        Scaling.assertFlat("all documents but one have gone: it is found as fast as if there had been few", 100, 30_000,
                documents -> {
                    InvertedIndex index = new InvertedIndex();
                    for (int id = 0; id < documents; id++) {
                        index.put(id, "common word");
                    }
                    for (int id = 1; id < documents; id++) {
                        index.remove(id);
                    }
                    return () -> {
                        index.all("common word");
                        index.any("common");
                        index.phrase("common word");
                        index.ranked("common", 10);
                    };
                });
    }

    @Test
    void aChangeTakesTheTimeOfItsOwnWords() {
        Scaling.assertFlat("a document is replaced without a look at the others", 100, 10_000, documents -> {
            InvertedIndex index = common(documents);
            return () -> index.put(documents / 2, "common words");
        });
        Scaling.assertFlat("a document is removed without a look at the others", 100, 10_000, documents -> {
            InvertedIndex index = common(documents);
            return () -> {
                index.remove(documents / 2);
                index.put(documents / 2, "common words");
            };
        });
    }

    @Test
    void theLengthOfATextCostsNothing() {
        assertNoWalkThroughTheText("all", index -> index.all("last first"));
        assertNoWalkThroughTheText("any", index -> index.any("last"));
        assertNoWalkThroughTheText("ranked", index -> index.ranked("last", 10));
    }

    private static void assertNoWalkThroughTheText(String call, Consumer<InvertedIndex> calls) {
        Scaling.assertFlat(call + " finds a document by its words, without a walk through its text", 100, 10_000,
                words -> {
                    InvertedIndex index = new InvertedIndex();
                    index.put(1, "first " + different(words) + " last");
                    return () -> calls.accept(index);
                });
    }

    @Test
    void aPhraseTakesTheTimeOfTheTexts() {
        int words = 10_000;
        Scaling.assertFlat("10,000 words are searched for a phrase, be it in many texts or in a long one", 100, words,
                100, length -> {
                    InvertedIndex index = new InvertedIndex();
                    for (int id = 0; id < words / length; id++) {
                        index.put(id, "fish ".repeat(length / 2) + "chips ".repeat(length / 2));
                    }
                    return () -> index.phrase("chips fish");
                });
    }

    @Test
    void aLongTextIsPutInTheTimeOfItsWords() {
        assertPutsTakeTheTimeOfTheWords("different words", 6_400, InvertedIndexTest::different);
        assertPutsTakeTheTimeOfTheWords("times the same word", 20_000, "same "::repeat);
    }

    private static void assertPutsTakeTheTimeOfTheWords(String what, int words, IntFunction<String> texts) {
        Scaling.assertFlat(words + " " + what + " are put in place of others, be it in many texts or in a long one",
                words / 100, words, 40, length -> {
                    InvertedIndex index = new InvertedIndex();
                    String text = texts.apply(length);
                    return () -> {
                        for (int id = 0; id < words / length; id++) {
                            index.put(id, text);
                        }
                    };
                });
    }

    private static String different(int words) {
        return IntStream.range(0, words).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static InvertedIndex common(int documents) {
        InvertedIndex index = new InvertedIndex();
        for (int id = 0; id < documents; id++) {
            index.put(id, id == documents / 3 ? "common rare" : "common word" + id);
        }
        return index;
    }

    @Test
    void nothingIsLeftOfWhatHasGone() {
        Footprint.assertAtMost(1_000_000, "20,000 documents with words of their own have been replaced or removed",
                () -> {
                    InvertedIndex index = new InvertedIndex();
                    for (int id = 0; id < 20_000; id++) {
                        index.put(id % 2, "one" + id + " two" + id + " three" + id);
                        index.remove(id % 3);
                    }
                    return index;
                });
    }

    @Test
    void noNumberIsLeftOfWhatHasGone() {
        Footprint.assertAtMost(1_000_000, "50,000 documents have come, each of them under a number of its own, and gone"
                + " before the next", () -> {
                    InvertedIndex index = new InvertedIndex();
                    for (int id = 0; id < 50_000; id++) {
                        index.put(id, "word");
                        index.remove(id);
                    }
                    return index;
                });
    }
}
