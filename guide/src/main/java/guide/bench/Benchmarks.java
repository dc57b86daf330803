package guide.bench;

import guide.book.UserFacingException;
import guide.engine.GuardedProcess;
import guide.engine.Maven;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The module of benchmarks, which is built when it is needed and runs in processes of its own. None of them outlives
 * this one, or the thread that waits for it.
 */
public final class Benchmarks {

    private static final String PROGRESS = "@progress\t";
    private static final String MAIN = "benchmarks.comparison.ComparisonMain";
    /** What the jar is made of, by folders and files from the top. */
    private static final List<String> SOURCES = List.of("pom.xml", "benchmarks/pom.xml", "benchmarks/src/main",
            "katas/testkit/pom.xml", "katas/testkit/src/main", "solutions");

    private final Path root;
    private final Path jar;
    /** Is as new as the last build, even where Maven found nothing to do. */
    private final Path stamp;

    /** Hears of a process while it runs. */
    public interface Listener {

        /**
         * How far it has come.
         *
         * @param progress how far
         */
        void progress(Progress progress);

        /**
         * It says something.
         *
         * @param line what
         */
        void line(String line);
    }

    /**
     * How far a comparison has come.
     *
     * @param done how many runs have ended
     * @param all how many there are
     * @param seconds how long the rest will take, estimated
     * @param what what is measured now
     */
    public record Progress(int done, int all, int seconds, String what) {

        private static Progress parse(String text) {
            String[] parts = text.split("\t");
            return new Progress(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    parts[3]);
        }
    }

    /**
     * Finds the module.
     *
     * @param root the project's top folder
     */
    public Benchmarks(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.jar = this.root.resolve("benchmarks/target/benchmarks.jar");
        this.stamp = this.root.resolve("benchmarks/target/built");
    }

    /**
     * Whether the module must be built before it can run.
     *
     * @return whether it was never built, or its sources have changed since
     */
    public boolean isStale() {
        if (!Files.exists(jar)) {
            return true;
        }
        Instant built = Stream.of(jar, stamp).map(Benchmarks::changed).max(Instant::compareTo).orElseThrow();
        return SOURCES.stream().map(root::resolve).anyMatch(source -> hasNewer(source, built));
    }

    /**
     * Builds the module with Maven.
     *
     * @param moment is called about twice a second
     * @throws InterruptedException if this thread is interrupted; Maven is ended then
     * @throws UserFacingException if it cannot be built; the message has Maven's errors, and where all its words are
     */
    public void build(Runnable moment) throws InterruptedException {
        new Maven(root).run(List.of("-pl", "benchmarks", "-am", "-DskipTests", "package"),
                jar.resolveSibling("build.log"),
                "The benchmarks cannot be built; Maven compiles all katas with them, yours too.", moment);
        try {
            Files.writeString(stamp, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Asks which katas can be measured.
     *
     * @return their names, by the last part of their chapter's package
     * @throws InterruptedException if this thread is interrupted
     */
    public Map<String, List<String>> katas() throws InterruptedException {
        Map<String, List<String>> katas = new LinkedHashMap<>();
        run(List.of("-cp", jar.toString(), MAIN), line -> {
            List<String> words = Arrays.asList(line.split(" "));
            katas.put(words.get(0), words.subList(1, words.size()));
        });
        return katas;
    }

    /**
     * Compares katas.
     *
     * @param chapter the last part of its package
     * @param effort how thoroughly to measure
     * @param folder where the results go
     * @param katas who takes part beside the references, the libraries and the limits: each kata with the folder of the
     *     reader's classes, or without if they do not
     * @param listener hears of it
     * @return whether all was measured
     * @throws InterruptedException if this thread is interrupted; what runs is ended then
     */
    public boolean compare(String chapter, Effort effort, Path folder, Map<String, Optional<Path>> katas,
            Listener listener) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("-cp", jar.toString(), MAIN, chapter, effort.word(),
                folder.toString()));
        katas.forEach((kata, mine) -> words.add(mine.map(classes -> kata + "=" + classes).orElse(kata)));
        return run(words, line -> {
            if (line.startsWith(PROGRESS)) {
                listener.progress(Progress.parse(line.substring(PROGRESS.length())));
            } else {
                listener.line(line);
            }
        });
    }

    /**
     * Measures what the chapters quote, keeps the results, and renews what is quoted.
     *
     * @param words names of chapters or experiments, all if none is given, and {@code --untimed} to leave out time
     * @param lines is given what it says
     * @return whether all was measured, and what the chapters claim holds
     * @throws InterruptedException if this thread is interrupted; what runs is ended then
     */
    public boolean renew(List<String> words, Consumer<String> lines) throws InterruptedException {
        return run(Stream.concat(Stream.of("-jar", jar.toString()), words.stream()).toList(), lines);
    }

    private boolean run(List<String> words, Consumer<String> lines) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(words);
        try (GuardedProcess process = GuardedProcess.start(command, root);
                BufferedReader reader = new BufferedReader(new InputStreamReader(process.output(),
                        StandardCharsets.UTF_8))) {
            process.endWithThisThread();
            reader.lines().forEach(lines);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return process.await(() -> { }) == 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean hasNewer(Path source, Instant built) {
        try (Stream<Path> tree = Files.walk(source)) {
            return tree.filter(file -> !file.toString().contains(File.separator + "target" + File.separator))
                    .filter(Files::isRegularFile).anyMatch(file -> changed(file).isAfter(built));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException missing) {
            return FileTime.fromMillis(0).toInstant();
        }
    }
}
