package guide.mutation;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.engine.GuardedProcess;
import guide.engine.Maven;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import testkit.redis.SharedRedis;
import testkit.sql.Postgres;

/**
 * Changes a reference in small ways and runs its kata's examples and properties against each change, by PIT
 * (pitest.org). Interleavings are left out: the model checker takes seconds for each mutant.
 */
public final class MutationTesting {

    private static final String MAIN = "org.pitest.mutationtest.commandline.MutationCoverageReport";
    private static final int SHOWN_LINES = 20;
    /** A class would be one unit by default, and all cores but one be idle. */
    private static final String MUTANTS_A_PROCESS = "16";

    private final Workbook book;
    private final Path scratch;

    /**
     * Prepares to test.
     *
     * @param book where things lie
     * @param scratch a folder for reports and logs
     */
    public MutationTesting(Workbook book, Path scratch) {
        this.book = book;
        this.scratch = scratch.toAbsolutePath().resolve("mutants");
    }

    /**
     * Compiles references and tests with Maven, and fetches PIT if it is not there.
     *
     * @param chapters the chapters that will be tested
     * @throws InterruptedException if this thread is interrupted; Maven is ended then
     * @throws UserFacingException if Maven fails; the message has its errors
     */
    public void build(List<Chapter> chapters) throws InterruptedException {
        String modules = Stream.concat(Stream.of("guide"), chapters.stream().map(each -> "solutions/" + each.id()))
                .collect(Collectors.joining(","));
        new Maven(book.root()).run(List.of("-Pmutants", "-pl", modules, "-am", "test-compile"),
                scratch.resolve("build.log"), "The references cannot be compiled.", () -> { });
    }

    /**
     * Tests the reference of one kata.
     *
     * @param kata a kata with a class of its own, whose chapter {@link #build} has compiled
     * @return what became of the mutants
     * @throws InterruptedException if this thread is interrupted; the processes are ended then
     * @throws IllegalStateException if PIT fails, for instance because a test fails on the reference itself; the
     *     message has its last lines
     * @throws IllegalArgumentException if the kata's list cannot be understood; the message quotes the entry
     */
    public MutationReport test(Kata kata) throws InterruptedException {
        Path report = scratch.resolve(kata.name());
        List<String> libraries = libraries(book.root().resolve("guide/target/mutants"));
        String own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(","));
        String classes = book.root().resolve("solutions").resolve(kata.chapter()).resolve("target/classes").toString();
        String tests = book.root().resolve("katas").resolve(kata.chapter()).resolve("target/test-classes").toString();
        String path = String.join(",", classes, tests, own);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", String.join(File.pathSeparator, libraries) + File.pathSeparator
                        + path.replace(",", File.pathSeparator), MAIN,
                "--reportDir", report.toString(),
                "--targetClasses", kata.className() + "," + kata.className() + "$*",
                "--targetTests", String.join(",", tests(kata)),
                "--sourceDirs", book.solutions(kata.chapter()).toString(),
                "--classPath", path,
                "--mutators", "STRONGER", "--outputFormats", "XML", "--timestampedReports=false",
                "--threads", String.valueOf(Runtime.getRuntime().availableProcessors()),
                "--mutationUnitSize", MUTANTS_A_PROCESS,
                "--timeoutConst", "20000", "--verbosity", "NO_SPINNER",
                // Frames are larger where each line is counted, and some tests go thousands of calls deep.
                "--jvmArgs", "-Xss4m,-D" + Postgres.SHARED + "=" + Postgres.url() + ",-D" + SharedRedis.SHARED + "="
                        + SharedRedis.address()));
        run(command, scratch.resolve(kata.name() + ".log"));
        return MutationReport.of(mutants(kata, report.resolve("mutations.xml")), known(kata));
    }

    /**
     * Where the list of a kata's equivalent mutants lies, if it has any.
     *
     * @param book where things lie
     * @param kata the kata
     * @return {@code solutions/03-eviction/src/mutants/LfuCache.txt} under the root
     */
    public static Path list(Workbook book, Kata kata) {
        return book.root().resolve("solutions").resolve(kata.chapter()).resolve("src/mutants")
                .resolve(kata.name() + ".txt");
    }

    private List<EquivalentMutants.Entry> known(Kata kata) {
        Path list = list(book, kata);
        return Files.exists(list) ? EquivalentMutants.parse(read(list)) : List.of();
    }

    private List<String> tests(Kata kata) {
        return book.testClasses(kata).stream().filter(name -> !name.endsWith("Concurrency")).toList();
    }

    private List<Mutant> mutants(Kata kata, Path xml) {
        List<String> source = read(book.solutions(kata.chapter()).resolve(kata.sourceFile())).lines().toList();
        NodeList found;
        try {
            found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile())
                    .getElementsByTagName("mutation");
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException("PIT's report " + xml + " cannot be read: " + failure.getMessage(),
                    failure);
        }
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            int number = Integer.parseInt(text(element, "lineNumber"));
            String line = number >= 1 && number <= source.size() ? source.get(number - 1).strip() : "";
            mutants.add(new Mutant(text(element, "mutatedClass").replaceFirst(".*[.$]", ""),
                    text(element, "mutatedMethod"), line, number, text(element, "description"),
                    Boolean.parseBoolean(element.getAttribute("detected"))));
        }
        return mutants;
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static List<String> libraries(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(Path::toString).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(List<String> command, Path log) throws InterruptedException {
        try (GuardedProcess process = GuardedProcess.start(command, book.root(), log)) {
            if (process.await(() -> { }) != 0) {
                List<String> lines = read(log).lines().toList();
                throw new IllegalStateException(String.join("\n",
                        lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())) + "\n" + log
                        + " has all of it.");
            }
        } catch (IOException failure) {
            throw new IllegalStateException(command.get(0) + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
