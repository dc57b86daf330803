package katas.indexing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds documents by the words in them.
 *
 * <p>What a word is, {@link #tokens} says, and documents and queries are cut into words alike. A query is what somebody
 * has typed: nothing in it is an operator, neither {@code AND} nor {@code |}, quotes or a minus, and no text is
 * refused. A query without a word finds nothing.
 *
 * <p>Work, each times the number of the query's words and the logarithm of the number of documents: {@link #put} and
 * {@link #remove} take the time of the words of the document that comes and of the one that goes; {@link #all} that of
 * as many documents as have the rarest of the query's words, and {@link #phrase} that of the texts of these, however
 * many documents have the others; {@link #any} and {@link #ranked} that of as many as have one of the words. Only
 * documents that are there now count, however many have gone. Of those that have gone nothing is kept, but a table may
 * stay as large as it was.
 *
 * <p>Lists that are returned are the caller's own: it may change them, which changes nothing here, and nothing here
 * changes them. Not thread-safe.
 */
public final class InvertedIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** For each word, the documents that have it, each with the positions in ascending order. */
    private final Map<String, TreeMap<Integer, int[]>> postings = new HashMap<>();
    private final Map<Integer, Document> documents = new HashMap<>();
    private long words;

    /** What is needed to take a document out again, and to weigh it. */
    private record Document(Set<String> distinct, int length) {
    }

    /**
     * Cuts a text into words.
     *
     * <p>The text is brought into the normal form NFKC. Then each code point's case is folded, by itself and without
     * regard to a language: with {@link Character#toUpperCase(int)}, and what comes of it with
     * {@link Character#toLowerCase(int)}. A word is a longest run of folded code points that are letters or digits
     * ({@link Character#isLetterOrDigit(int)}) or marks ({@code NON_SPACING_MARK}, {@code COMBINING_SPACING_MARK} or
     * {@code ENCLOSING_MARK}). Everything else separates.
     *
     * @param text the text, not null
     * @return its words, folded, in their order, repeated as often as they come; the index of each is its position
     * @throws NullPointerException if {@code text} is null
     */
    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            int folded = Character.toLowerCase(Character.toUpperCase(point));
            if (isInWord(folded)) {
                word.appendCodePoint(folded);
            } else {
                end(word, tokens);
            }
        });
        end(word, tokens);
        return tokens;
    }

    private static boolean isInWord(int point) {
        return Character.isLetterOrDigit(point) || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    /**
     * Takes in a document. One that is there under this number is replaced as a whole.
     *
     * @param id the document's number, any
     * @param text its text, not null; may have no words
     * @throws NullPointerException if {@code text} is null; then nothing changes
     */
    public void put(int id, String text) {
        List<String> tokens = tokens(text);
        remove(id);
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int position = 0; position < tokens.size(); position++) {
            positions.computeIfAbsent(tokens.get(position), first -> new ArrayList<>()).add(position);
        }
        positions.forEach((token, places) -> postings.computeIfAbsent(token, first -> new TreeMap<>())
                .put(id, places.stream().mapToInt(place -> place).toArray()));
        documents.put(id, new Document(Set.copyOf(positions.keySet()), tokens.size()));
        words += tokens.size();
    }

    /**
     * Takes out a document.
     *
     * @param id the document's number
     * @return whether it was there
     */
    public boolean remove(int id) {
        Document document = documents.remove(id);
        if (document == null) {
            return false;
        }
        for (String token : document.distinct()) {
            TreeMap<Integer, int[]> list = postings.get(token);
            list.remove(id);
            if (list.isEmpty()) {
                // A list for every word that ever was would grow with the texts that have gone.
                postings.remove(token);
            }
        }
        words -= document.length();
        return true;
    }

    /**
     * How many documents there are, those without words included.
     *
     * @return their number
     */
    public int size() {
        return documents.size();
    }

    /**
     * The documents that have every word of a query, wherever they stand.
     *
     * @param query the query, not null
     * @return their numbers, ascending
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> all(String query) {
        return having(new LinkedHashSet<>(tokens(query)));
    }

    /**
     * The documents that have at least one word of a query.
     *
     * @param query the query, not null
     * @return their numbers, ascending, each once
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> any(String query) {
        Set<Integer> found = new TreeSet<>();
        for (String token : tokens(query)) {
            found.addAll(list(token).keySet());
        }
        return new ArrayList<>(found);
    }

    /**
     * The documents in which the words of a query stand one right behind the other, in its order. A word that comes
     * twice in the query stands there twice.
     *
     * @param query the query, not null
     * @return their numbers, ascending
     * @throws NullPointerException if {@code query} is null
     */
    public List<Integer> phrase(String query) {
        List<String> tokens = tokens(query);
        List<Integer> found = having(new LinkedHashSet<>(tokens));
        found.removeIf(id -> !hasPhrase(id, tokens));
        return found;
    }

    /**
     * The documents that have at least one word of a query, best first, by the formula BM25.
     *
     * <p>A document's score is the sum over the distinct words of the query that it has, of
     * {@code ln(1 + (N - n + 0.5) / (n + 0.5)) * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * l / a))}, where {@code N} is the
     * number of documents, {@code n} how many of them have the word, {@code f} how often it comes in this document,
     * {@code l} how many words this document has, and {@code a} how many the documents have on average.
     *
     * @param query the query, not null
     * @param limit how many are wanted at most; at least 1
     * @return the best, in descending order of their scores. A score may be rounded, but those of documents that have
     *     the same words, each as often, in whatever order, are the same, and these come in ascending order of their
     *     numbers. Other documents whose scores are the same come in any order
     * @throws IllegalArgumentException if {@code limit} is below 1; the message contains the value
     * @throws NullPointerException if {@code query} is null; where {@code limit} is below 1 as well, either is thrown
     * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance Framework:
     *     BM25 and Beyond, 2009</a>
     */
    public List<Hit> ranked(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (String token : new LinkedHashSet<>(tokens(query))) {
            Map<Integer, int[]> list = list(token);
            double rarity = Math.log1p((documents.size() - list.size() + 0.5) / (list.size() + 0.5));
            list.forEach((id, places) -> scores.merge(id, rarity * weight(places.length, id), Double::sum));
        }
        List<Hit> hits = new ArrayList<>();
        scores.forEach((id, score) -> hits.add(new Hit(id, score)));
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::id));
        return new ArrayList<>(hits.subList(0, Math.min(limit, hits.size())));
    }

    private double weight(int frequency, int id) {
        double relativeLength = documents.get(id).length() * (double) documents.size() / words;
        return frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * relativeLength));
    }

    private List<Integer> having(Set<String> tokens) {
        List<TreeMap<Integer, int[]>> lists = new ArrayList<>(tokens.stream().map(this::list).toList());
        if (lists.isEmpty()) {
            return new ArrayList<>();
        }
        // Whoever has all words has the rarest. The other lists are asked for its documents, and not walked.
        lists.sort(Comparator.comparingInt(Map::size));
        List<Integer> found = new ArrayList<>(lists.get(0).keySet());
        for (Map<Integer, int[]> list : lists.subList(1, lists.size())) {
            found.removeIf(id -> !list.containsKey(id));
        }
        return found;
    }

    private boolean hasPhrase(int id, List<String> tokens) {
        for (int start : list(tokens.get(0)).get(id)) {
            int length = 1;
            while (length < tokens.size()
                    && Arrays.binarySearch(list(tokens.get(length)).get(id), start + length) >= 0) {
                length++;
            }
            if (length == tokens.size()) {
                return true;
            }
        }
        return false;
    }

    private TreeMap<Integer, int[]> list(String token) {
        return postings.getOrDefault(token, new TreeMap<>());
    }
}
