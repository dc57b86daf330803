package katas.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives every place of a document a number, with a gap between two fields, and keeps for each word and document the
 * places. Then a phrase is a question to the places, and no text is looked at. Queries are read by a pattern.
 */
public final class TextSearch {

    private static final Pattern PART = Pattern.compile(
            "(?<no>-(?=\\S))?(?:\"(?<phrase>[^\"]*)\"?|(?<term>[^\\s\"]+))");
    private static final Pattern WORD = Pattern.compile("\\p{javaLetterOrDigit}+");

    private final List<String> names;
    private final List<Integer> weights;
    private final Map<String, Map<Integer, TreeSet<Long>>> places = new HashMap<>();
    private final Map<Integer, Set<String>> vocabulary = new HashMap<>();

    public TextSearch(Map<String, Integer> weights) {
        Map<String, Integer> copy = Map.copyOf(weights);
        names = List.copyOf(copy.keySet());
        this.weights = names.stream().map(copy::get).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no field");
        }
        copy.forEach((name, weight) -> {
            if (weight <= 0 || weight >= 100_000) {
                throw new IllegalArgumentException(name + " has a weight of " + weight);
            }
        });
    }

    public void put(int id, Map<String, String> fields) {
        List<List<String>> cut = new ArrayList<>();
        for (String name : names) {
            cut.add(fields.containsKey(name) ? words(fields.get(name)) : List.of());
        }
        remove(id);
        Set<String> all = new HashSet<>();
        for (int field = 0; field < cut.size(); field++) {
            for (int i = 0; i < cut.get(field).size(); i++) {
                String word = cut.get(field).get(i);
                all.add(word);
                places.computeIfAbsent(word, first -> new HashMap<>())
                        .computeIfAbsent(id, first -> new TreeSet<>()).add(((long) field << 32) + i);
            }
        }
        vocabulary.put(id, all);
    }

    public boolean remove(int id) {
        Set<String> all = vocabulary.remove(id);
        if (all != null) {
            for (String word : all) {
                places.get(word).remove(id);
                if (places.get(word).isEmpty()) {
                    places.remove(word);
                }
            }
        }
        return all != null;
    }

    public List<Match> search(String query, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        Set<String> wanted = new HashSet<>();
        List<List<String>> must = new ArrayList<>();
        List<List<String>> mustNot = new ArrayList<>();
        Matcher part = PART.matcher(query.codePoints().map(point -> Character.isWhitespace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
        while (part.find()) {
            boolean forbids = part.group("no") != null;
            boolean isPhrase = part.group("phrase") != null;
            List<String> words = words(isPhrase ? part.group("phrase") : part.group("term"));
            if (isPhrase && !words.isEmpty()) {
                (forbids ? mustNot : must).add(words);
            } else if (forbids) {
                words.forEach(word -> mustNot.add(List.of(word)));
            }
            if (!forbids) {
                wanted.addAll(words);
            }
        }
        Map<Integer, Long> scores = new HashMap<>();
        for (String word : wanted) {
            places.getOrDefault(word, Map.of()).forEach((id, where) -> {
                for (long place : where) {
                    scores.merge(id, (long) weights.get((int) (place >> 32)), Long::sum);
                }
            });
        }
        return scores.entrySet().stream().map(entry -> new Match(entry.getKey(), entry.getValue()))
                .filter(match -> must.stream().allMatch(words -> has(match.id(), words)))
                .filter(match -> mustNot.stream().noneMatch(words -> has(match.id(), words)))
                .sorted(Comparator.comparing(Match::score, Comparator.reverseOrder()).thenComparing(Match::id))
                .limit(limit).collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean has(int id, List<String> phrase) {
        return where(phrase.get(0), id).stream().anyMatch(start -> {
            for (int i = 1; i < phrase.size(); i++) {
                if (!where(phrase.get(i), id).contains(start + i)) {
                    return false;
                }
            }
            return true;
        });
    }

    private Set<Long> where(String word, int id) {
        Set<Long> where = places.getOrDefault(word, Map.of()).get(id);
        return where == null ? Collections.emptySet() : where;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> folded(result.group())).toList();
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
