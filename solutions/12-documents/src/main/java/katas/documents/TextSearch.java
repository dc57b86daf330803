package katas.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The text index of a collection: one for all its fields, each with a weight, as in MongoDB, where a collection has one
 * text index at most.
 *
 * <p>A word is a longest run of code points that are letters or digits ({@link Character#isLetterOrDigit(int)}); each
 * is folded by itself, with {@link Character#toUpperCase(int)} and what comes of it with {@link
 * Character#toLowerCase(int)}. There are no stop words, and no word stands for another.
 *
 * <p>A query is read from its beginning:
 * <ul>
 * <li>A double quote begins a phrase, which ends at the next double quote, or at the end of the query. What is between
 * is text, a minus included.
 * <li>White space ({@link Character#isWhitespace(int)}) separates. What is between white space and phrases is a term.
 * <li>A minus that directly precedes a phrase or another sign of a term, and stands at the beginning of the query,
 * behind white space or behind a phrase, forbids that phrase, or all words of that term. Any other minus is a sign
 * between words, as is everything that is neither letter nor digit.
 * </ul> The words of terms and phrases that are not forbidden are wanted. A phrase without words says nothing. No text
 * is refused.
 *
 * <p>A document matches if it has at least one wanted word, and every phrase that is not forbidden, and no forbidden
 * word, and no forbidden phrase. A field has a phrase if the phrase's words stand in it one behind the other; a
 * document has what one of its fields has.
 *
 * <p>A search takes time for the texts of the documents that have a wanted word, however many others there are, and
 * {@link #put} and {@link #remove} for the text that comes and the one that goes. Of those that have gone nothing is
 * kept, but a table may stay as large as it was. Not thread-safe.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/text/">MongoDB manual, $text</a>
 */
public final class TextSearch {

    private static final int GREATEST_WEIGHT = 99_999;

    private final Map<String, Integer> weights;
    /** For each document the words of each field, in their order. */
    private final Map<Integer, Map<String, List<String>>> documents = new HashMap<>();
    /** For each word the documents that have it in any field. */
    private final Map<String, Set<Integer>> having = new HashMap<>();

    /**
     * Makes an index without documents.
     *
     * @param weights the fields that are searched, each with its weight from 1 to 99,999; at least one. Later changes
     *     of the map change nothing
     * @throws IllegalArgumentException if there is no field; or if a weight is out of that range, and then the message
     *     contains the field and the weight, or those of one of several
     * @throws NullPointerException if {@code weights}, a field or a weight is null; where a weight is out of range as
     *     well, either is thrown
     */
    public TextSearch(Map<String, Integer> weights) {
        this.weights = Map.copyOf(weights);
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("weights must have at least one field");
        }
        this.weights.forEach((field, weight) -> {
            if (weight < 1 || weight > GREATEST_WEIGHT) {
                throw new IllegalArgumentException(
                        "the weight of " + field + " must be from 1 to " + GREATEST_WEIGHT + ", not " + weight);
            }
        });
    }

    /**
     * Takes in a document. One that is there under this number is replaced as a whole.
     *
     * @param id the document's number, any
     * @param fields texts by field. Those that are searched may be absent and are not null; what others have does not
     *     matter, null included. Later changes of the map change nothing
     * @throws NullPointerException if {@code fields}, or the text of a field that is searched, is null; then nothing
     *     changes
     */
    public void put(int id, Map<String, String> fields) {
        Map<String, List<String>> cut = new HashMap<>();
        fields.forEach((field, text) -> {
            if (weights.containsKey(field)) {
                cut.put(field, words(Objects.requireNonNull(text, field)));
            }
        });
        remove(id);
        documents.put(id, cut);
        cut.values().forEach(words -> words.forEach(word ->
                having.computeIfAbsent(word, first -> new HashSet<>()).add(id)));
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        Map<String, List<String>> gone = documents.remove(id);
        if (gone == null) {
            return false;
        }
        gone.values().forEach(words -> words.forEach(word -> having.computeIfPresent(word, (same, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        })));
        return true;
    }

    /**
     * The documents that match a query, best first.
     *
     * <p>A document's score is the sum over its fields of the field's weight, as often as there are places in the field
     * whose word is wanted. How often the query has a word does not matter.
     *
     * @param query what somebody has typed, not null
     * @param limit how many are wanted at most; at least 1
     * @return the best, in descending order of scores, those of the same score in ascending order of their numbers; the
     *     list is the caller's own
     * @throws IllegalArgumentException if {@code limit} is below 1; the message contains it
     * @throws NullPointerException if {@code query} is null; where {@code limit} is below 1 as well, either is thrown
     */
    public List<Match> search(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Query parsed = new Query(query);
        Set<Integer> candidates = new HashSet<>();
        parsed.wanted.forEach(word -> candidates.addAll(having.getOrDefault(word, Set.of())));
        List<Match> matches = new ArrayList<>();
        for (int id : candidates) {
            Map<String, List<String>> fields = documents.get(id);
            if (parsed.phrases.stream().allMatch(phrase -> has(fields, phrase))
                    && parsed.forbidden.stream().noneMatch(phrase -> has(fields, phrase))) {
                matches.add(new Match(id, score(fields, parsed.wanted)));
            }
        }
        matches.sort(Comparator.comparingLong(Match::score).reversed().thenComparingInt(Match::id));
        return new ArrayList<>(matches.subList(0, Math.min(limit, matches.size())));
    }

    private static boolean has(Map<String, List<String>> fields, List<String> phrase) {
        return fields.values().stream().anyMatch(words -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    private long score(Map<String, List<String>> fields, Set<String> wanted) {
        long score = 0;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            score += weights.get(field.getKey()) * field.getValue().stream().filter(wanted::contains).count();
        }
        return score;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point)));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** What a query wants. A single word is a phrase of one. */
    private static final class Query {

        private final Set<String> wanted = new HashSet<>();
        private final Set<List<String>> phrases = new HashSet<>();
        private final Set<List<String>> forbidden = new HashSet<>();
        private final String text;
        private int place;

        Query(String text) {
            this.text = text;
            while (place < text.length()) {
                if (Character.isWhitespace(text.codePointAt(place))) {
                    place += Character.charCount(text.codePointAt(place));
                } else {
                    boolean forbids = text.charAt(place) == '-' && precedesSomething(place + 1);
                    place += forbids ? 1 : 0;
                    read(forbids);
                }
            }
        }

        private boolean precedesSomething(int next) {
            return next < text.length() && !Character.isWhitespace(text.codePointAt(next));
        }

        private void read(boolean forbids) {
            if (text.charAt(place) == '"') {
                int end = text.indexOf('"', place + 1);
                phrase(words(text.substring(place + 1, end < 0 ? text.length() : end)), forbids);
                place = end < 0 ? text.length() : end + 1;
            } else {
                int start = place;
                while (precedesSomething(place) && text.charAt(place) != '"') {
                    place += Character.charCount(text.codePointAt(place));
                }
                words(text.substring(start, place)).forEach(word -> term(word, forbids));
            }
        }

        private void phrase(List<String> words, boolean forbids) {
            if (!words.isEmpty()) {
                (forbids ? forbidden : phrases).add(words);
                if (!forbids) {
                    wanted.addAll(words);
                }
            }
        }

        private void term(String word, boolean forbids) {
            if (forbids) {
                forbidden.add(List.of(word));
            } else {
                wanted.add(word);
            }
        }
    }
}
