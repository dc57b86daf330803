package guide.bench;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.AnswerCompiler;
import guide.engine.Implementation;
import guide.progress.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures katas of one chapter, the reader's among them where they are green. */
public final class Measurements {

    private final Workbook book;
    private final Path folder;
    private final Greenness greenness;
    private final Consumer<String> notes;
    private final Consumer<String> lines;
    private final Benchmarks benchmarks;

    /** Finds out whether a kata is green. */
    @FunctionalInterface
    public interface Greenness {

        /**
         * Finds it out.
         *
         * @return whether all its tests pass
         * @throws InterruptedException if this thread is interrupted while they run
         */
        boolean isGreen(Kata kata) throws InterruptedException;
    }

    /**
     * Prepares.
     *
     * @param book the workbook
     * @param progress beside what it remembers the results are kept
     * @param greenness says which of the reader's classes may take part
     * @param notes is given what is being done now, again and again
     * @param lines is given what came of it
     */
    public Measurements(Workbook book, Progress progress, Greenness greenness, Consumer<String> notes,
            Consumer<String> lines) {
        this.book = book;
        this.folder = progress.folder().resolve("bench");
        this.greenness = greenness;
        this.notes = notes;
        this.lines = lines;
        this.benchmarks = new Benchmarks(book.root());
    }

    /**
     * Builds the benchmarks unless they are there and fresh.
     *
     * @return the benchmarks, ready to run
     * @throws InterruptedException if this thread is interrupted while Maven builds
     */
    public Benchmarks built() throws InterruptedException {
        if (benchmarks.isStale()) {
            long start = System.nanoTime();
            benchmarks.build(() -> notes.accept("Building the benchmarks (the first time also fetches their libraries),"
                    + " " + (System.nanoTime() - start) / 1_000_000_000 + " s"));
        }
        return benchmarks;
    }

    /**
     * Measures.
     *
     * @param katas katas of one chapter, at least one
     * @param effort how thoroughly
     * @return whether all was measured
     * @throws NotMeasurable if none of them can be measured
     * @throws InterruptedException if this thread is interrupted; what runs is ended then
     */
    public boolean measure(List<Kata> katas, Effort effort) throws InterruptedException {
        Chapter chapter = book.chapterOf(katas.get(0));
        String shortName = shortName(chapter);
        Map<Kata, Boolean> green = new LinkedHashMap<>();
        if (benchmarks.isStale()) {
            // Before the build, for which nobody wants to wait only to hear that theirs is red.
            test(katas, green);
        }
        Map<String, List<String>> measurable = built().katas();
        List<String> ofChapter = measurable.getOrDefault(shortName, List.of());
        List<Kata> chosen = katas.stream().filter(kata -> ofChapter.contains(kata.name())).toList();
        if (chosen.isEmpty()) {
            throw new NotMeasurable(noneOf(katas, chapter, ofChapter, measurable));
        }
        test(chosen, green);
        Map<String, Optional<Path>> compared = new LinkedHashMap<>();
        for (Kata kata : chosen) {
            compared.put(kata.name(), green.get(kata) ? mine(kata) : Optional.empty());
        }
        boolean whole = benchmarks.compare(shortName, effort, folder, compared, new Reporter());
        if (whole) {
            lines.accept("What was measured is in " + shown() + ".");
        }
        return whole;
    }

    /** Tests those that were not tested yet: how fast a wrong answer is does not matter. Says at once which is red. */
    private void test(List<Kata> katas, Map<Kata, Boolean> green) throws InterruptedException {
        for (Kata kata : katas) {
            if (!green.containsKey(kata)) {
                notes.accept("Testing " + kata.name());
                green.put(kata, greenness.isGreen(kata));
                if (!green.get(kata)) {
                    lines.accept("Your " + kata.name() + " is not green, and is not measured. ./kata test "
                            + kata.name() + " says why.");
                }
            }
        }
    }

    private Optional<Path> mine(Kata kata) {
        Path classes = folder.resolve("classes").resolve(kata.name()).toAbsolutePath();
        return AnswerCompiler.compile(book, kata, new Implementation.Mine(), classes).isEmpty() ? Optional.of(classes)
                : Optional.empty();
    }

    private String shown() {
        Path absolute = folder.toAbsolutePath().normalize();
        return absolute.startsWith(book.root()) ? book.root().relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    private static String noneOf(List<Kata> katas, Chapter chapter, List<String> ofChapter,
            Map<String, List<String>> measurable) {
        String none = (katas.size() == 1 ? katas.get(0).name() : "The chapter " + chapter.title())
                + " has no benchmark. ";
        return none + (ofChapter.isEmpty()
                ? "Those that have: " + String.join(", ", measurable.values().stream().flatMap(List::stream).toList())
                : "Of its chapter there are " + String.join(", ", ofChapter)) + ".";
    }

    private static String shortName(Chapter chapter) {
        return chapter.packageName().substring(chapter.packageName().indexOf('.') + 1);
    }

    /** Passes on what comes from the measurement. */
    private final class Reporter implements Benchmarks.Listener {

        @Override
        public void progress(Benchmarks.Progress progress) {
            notes.accept(progress.done() + " of " + progress.all() + " measured, " + left(progress.seconds())
                    + " left: " + progress.what());
        }

        @Override
        public void line(String line) {
            lines.accept(line);
        }

        private String left(int seconds) {
            return seconds < 100 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
        }
    }
}
