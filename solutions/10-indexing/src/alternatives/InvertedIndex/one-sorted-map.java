package katas.indexing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the whole index in one sorted map with composite keys, as an engine without lists of postings would: an entry
 * for each place of each word, and a count for each word. Words are found by a pattern.
 */
public final class InvertedIndex {

    private static final Pattern WORD = Pattern.compile("[\\p{javaLetterOrDigit}\\p{M}]+");
    private static final Comparator<Posting> ORDER = Comparator.comparing(Posting::word).thenComparingInt(Posting::id);

    private final TreeMap<Posting, Set<Integer>> places = new TreeMap<>(ORDER);
    private final Map<String, Integer> having = new HashMap<>();
    private final Map<Integer, List<String>> texts = new HashMap<>();
    private long length;

    private record Posting(String word, int id) {
    }

    public static List<String> tokens(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    public void put(int id, String text) {
        List<String> words = tokens(text);
        remove(id);
        texts.put(id, words);
        length += words.size();
        for (int place = 0; place < words.size(); place++) {
            places.computeIfAbsent(new Posting(words.get(place), id), first -> new HashSet<>()).add(place);
        }
        new HashSet<>(words).forEach(word -> having.merge(word, 1, Integer::sum));
    }

    public boolean remove(int id) {
        List<String> words = texts.remove(id);
        if (words == null) {
            return false;
        }
        length -= words.size();
        for (String word : new HashSet<>(words)) {
            places.remove(new Posting(word, id));
            having.computeIfPresent(word, (same, count) -> count == 1 ? null : count - 1);
        }
        return true;
    }

    public int size() {
        return texts.size();
    }

    public List<Integer> all(String query) {
        Set<String> words = new HashSet<>(tokens(query));
        if (words.isEmpty()) {
            return new ArrayList<>();
        }
        String rarest = words.stream().min(Comparator.comparing(word -> having.getOrDefault(word, 0))).get();
        return documents(rarest).stream()
                .filter(id -> words.stream().allMatch(word -> places.containsKey(new Posting(word, id))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public List<Integer> any(String query) {
        Set<Integer> found = new TreeSet<>();
        tokens(query).forEach(word -> found.addAll(documents(word)));
        return new ArrayList<>(found);
    }

    public List<Integer> phrase(String query) {
        List<String> words = tokens(query);
        List<Integer> found = all(query);
        found.removeIf(id -> places.get(new Posting(words.get(0), id)).stream().noneMatch(start -> {
            for (int i = 1; i < words.size(); i++) {
                if (!places.get(new Posting(words.get(i), id)).contains(start + i)) {
                    return false;
                }
            }
            return true;
        }));
        return found;
    }

    public List<Hit> ranked(String query, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        Set<String> words = new TreeSet<>(tokens(query));
        return any(query).stream().map(id -> new Hit(id, words.stream().mapToDouble(word -> score(word, id)).sum()))
                .sorted(Comparator.comparing(Hit::score, Comparator.reverseOrder())).limit(limit)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private double score(String word, int id) {
        double often = places.getOrDefault(new Posting(word, id), Set.of()).size();
        double n = having.getOrDefault(word, 0);
        double average = (double) length / texts.size();
        return Math.log(1 + (texts.size() - n + 0.5) / (n + 0.5)) * often * 2.2
                / (often + 1.2 * (0.25 + 0.75 * texts.get(id).size() / average));
    }

    private List<Integer> documents(String word) {
        return places.subMap(new Posting(word, Integer.MIN_VALUE), true, new Posting(word, Integer.MAX_VALUE), true)
                .keySet().stream().map(Posting::id).toList();
    }
}
