package guide.engine;

import guide.book.Workbook;
import guide.worker.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import testkit.Sentences;

/**
 * What a reader should know of a verdict in which tests ran and not all passed: the first failure only.
 *
 * @param test the test's name, such as {@code LruCacheTest.anUpdateEvictsNothing}
 * @param sentence the same as a sentence
 * @param todo what is still to be written, such as {@code LruCache.get}; empty if that is not the reason
 * @param rule the rule that was broken; empty if the test does not state one
 * @param but what else the failure says; empty where {@code expected} and {@code actual} say it
 * @param expected what should have been; empty if that was not a comparison
 * @param actual what was; empty if that was not a comparison
 * @param script the operations that lead to the failure, the last one failing; empty if there is no script
 * @param sample the smallest inputs for which a property fails; empty if there is a script, or it is no property
 * @param at the innermost place in the answer itself
 * @param inTest the innermost place in the test; empty also where something is still to be written
 */
public record Diagnosis(String test, String sentence, String todo, String rule, String but, String expected,
        String actual, List<String> script, List<String> sample, Optional<Place> at, Optional<Place> inTest) {

    private static final String SKIPPED = "the test is skipped; a kata is green when all its tests run and pass";

    /**
     * A line in a file.
     *
     * @param file the file
     * @param line the line's number, from 1
     */
    public record Place(Path file, int line) {
    }

    /**
     * Finds what to tell.
     *
     * @param book where the sources lie
     * @param verdict the verdict
     * @return the first failure, or else the first test that was skipped; empty when there is neither
     */
    public static Optional<Diagnosis> of(Workbook book, Verdict verdict) {
        Optional<Diagnosis> failed = verdict.firstFailure().map(result -> of(book, verdict, result));
        return failed.isPresent() ? failed : verdict.tests().stream()
                .filter(test -> test.state() == TestResult.State.SKIPPED)
                .findFirst()
                .map(Diagnosis::skipped);
    }

    private static Diagnosis of(Workbook book, Verdict verdict, TestResult result) {
        Failure failure = result.failure().orElseThrow();
        Optional<Place> at = place(book, verdict, failure, false);
        if (!failure.todo().isEmpty()) {
            return new Diagnosis(result.test(), sentence(result), failure.todo(), "", "", "", "", List.of(), List.of(),
                    at, Optional.empty());
        }
        boolean compared = !failure.expected().isEmpty() || !failure.actual().isEmpty();
        return new Diagnosis(result.test(), sentence(result), "", failure.rule(), compared ? "" : failure.message(),
                failure.expected(), failure.actual(), failure.script(),
                failure.script().isEmpty() ? failure.sample() : List.of(), at, place(book, verdict, failure, true));
    }

    /** Nothing failed, and yet it is red: a test was not run to its end. */
    private static Diagnosis skipped(TestResult test) {
        return new Diagnosis(test.test(), sentence(test), "", "", SKIPPED, "", "", List.of(), List.of(),
                Optional.empty(), Optional.empty());
    }

    private static String sentence(TestResult result) {
        return result.method().isEmpty() ? result.test() : Sentences.of(result.method());
    }

    /** The innermost place of a failure in the answer itself, or in the test. */
    private static Optional<Place> place(Workbook book, Verdict verdict, Failure failure, boolean inTest) {
        Path tests = book.tests(verdict.kata().chapter());
        for (Failure.Frame frame : failure.frames()) {
            int dot = frame.type().lastIndexOf('.');
            Path file = Path.of(frame.type().substring(0, dot + 1).replace('.', '/')).resolve(frame.file());
            for (Path folder : verdict.target().sourcePath(book, verdict.kata())) {
                if (folder.equals(tests) == inTest && Files.exists(folder.resolve(file))) {
                    return Optional.of(new Place(folder.resolve(file), frame.line()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is to be done where something is still to be written.
     *
     * @return such as {@code write LruCache.get} or {@code write the constructor of LruCache}; empty where nothing is
     */
    public String task() {
        return todo.isEmpty() ? "" : "write " + todo.replaceFirst("^new ", "the constructor of ");
    }
}
