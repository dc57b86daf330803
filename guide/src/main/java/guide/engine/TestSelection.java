package guide.engine;

import guide.book.Kata;
import guide.book.Phase;
import guide.book.Workbook;
import guide.worker.TestId;
import guide.worker.WarmUpLevel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Some test classes of a kata with their sources, and what they ask of the processes that run them. */
final class TestSelection {

    /** What a test class mentions that uses a database. */
    static final String DATABASES = "testkit.sql.";

    /** What a test class mentions that asks for a version of PostgreSQL, and so for another than the usual one. */
    static final String VERSIONS = "PostgresVersion.";

    /** What a test class mentions that uses Redis. */
    static final String REDIS = "testkit.redis.";

    private static final Pattern INHERITS = Pattern.compile("\\w\\s+(?:extends|implements)\\s+([^{;]*)\\{");

    private final Workbook book;
    private final Kata kata;
    /** The text of each test class, by its full name: those of the kata in their order, then others. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    /**
     * Takes all test classes of a kata and others.
     *
     * @param book where the sources lie
     * @param snapshot the sources
     * @param others the full names of test classes; those of the kata among them count once
     */
    TestSelection(Workbook book, Kata kata, SourceSnapshot snapshot, Collection<String> others) {
        this.book = book;
        this.kata = kata;
        Stream.concat(book.testClasses(kata).stream(), others.stream())
                .forEach(name -> sources.computeIfAbsent(name, first -> read(snapshot, file(first))));
    }

    /** The files of all test classes. */
    List<Path> files() {
        return sources.keySet().stream().map(this::file).toList();
    }

    /** Whether any test class mentions something. */
    boolean mentions(String what) {
        return sources.values().stream().anyMatch(source -> source.contains(what));
    }

    /** How warm the process is to be that runs what does not check interleavings. */
    WarmUpLevel level() {
        if (mentions(REDIS)) {
            return WarmUpLevel.REDIS;
        }
        return mentions(DATABASES) ? WarmUpLevel.DATABASES : WarmUpLevel.TESTS;
    }

    /** How warm the processes are to be that run all. */
    Set<WarmUpLevel> levels() {
        Set<WarmUpLevel> levels = EnumSet.of(level());
        if (sources.keySet().stream().anyMatch(TestSelection::checksInterleavings)) {
            levels.add(WarmUpLevel.INTERLEAVINGS);
        }
        return levels;
    }

    /**
     * Whether a test class uses the model checker, which takes its time, and a process to itself.
     *
     * @param testClass the class's name
     */
    static boolean checksInterleavings(String testClass) {
        return Phase.of(testClass) == Phase.INTERLEAVINGS;
    }

    /**
     * Test classes that share a process. The model checker comes last and in a process of its own, which takes seconds
     * to get ready and is not needed at all when a test before it fails.
     *
     * @param testClasses the classes to run, in order
     * @return at least one part
     */
    static List<List<String>> parts(List<String> testClasses) {
        List<String> plain = testClasses.stream().filter(name -> !checksInterleavings(name)).toList();
        List<String> checked = testClasses.stream().filter(TestSelection::checksInterleavings).toList();
        List<List<String>> parts = Stream.of(plain, checked).filter(part -> !part.isEmpty()).toList();
        return parts.isEmpty() ? List.of(List.of()) : parts;
    }

    /**
     * How a reader meets the results: test classes in the given order, and within a class the order of the source.
     *
     * @param testClasses the classes that were run, in order
     */
    Comparator<TestResult> readingOrder(List<String> testClasses) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String testClass : testClasses) {
            String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
            places.putIfAbsent(simple, places.size());
            texts.put(simple, sources.get(testClass));
        }
        // Looked for once a test: a sort compares each with many others.
        Map<TestId, Integer> found = new HashMap<>();
        return Comparator
                .comparingInt((TestResult test) -> places.getOrDefault(test.id().testClass(), Integer.MAX_VALUE))
                .thenComparingInt(test -> found.computeIfAbsent(test.id(),
                        id -> place(id.method(), texts.getOrDefault(id.testClass(), ""))));
    }

    /** Where a method of that name is declared; a class is before all of its methods. */
    private static int place(String method, String source) {
        if (method.isEmpty()) {
            return 0;
        }
        Matcher parameters = Pattern.compile("\\s*\\(").matcher(source);
        for (int at = source.indexOf(method); at >= 0; at = source.indexOf(method, at + 1)) {
            boolean word = at == 0 || !Character.isJavaIdentifierPart(source.charAt(at - 1));
            if (word && parameters.region(at + method.length(), source.length()).lookingAt()) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }

    private Path file(String testClass) {
        return book.tests(kata.chapter()).resolve(testClass.replace('.', '/') + ".java");
    }

    /** The text of a test class, and behind it that of each type in its folder of which it inherits tests. */
    private static String read(SourceSnapshot snapshot, Path file) {
        StringBuilder text = new StringBuilder();
        Deque<Path> ahead = new ArrayDeque<>(List.of(file));
        Set<Path> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            Path next = ahead.pop();
            Optional<String> source = seen.add(next) ? snapshot.text(next) : Optional.empty();
            source.ifPresent(found -> {
                text.append(found).append('\n');
                INHERITS.matcher(found).results()
                        .flatMap(clause -> Stream.of(clause.group(1).split("\\W+")))
                        .forEach(type -> ahead.add(file.resolveSibling(type + ".java")));
            });
        }
        return text.toString();
    }
}
