package guide.engine;

import guide.book.Workbook;
import guide.worker.Failure;
import guide.worker.TestId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import testkit.Sentences;

/**
 * What a reader should know of a verdict in which tests ran and not all passed: the first failure only.
 *
 * @param test which test
 * @param failure why it failed
 * @param at the innermost place in the answer itself
 * @param inTest the innermost place in the test; empty also where something is still to be written
 */
public record Diagnosis(TestId test, Failure failure, Optional<Place> at, Optional<Place> inTest) {

    private static final String SKIPPED = "the test is skipped; a kata is green when all its tests run and pass";

    /**
     * A line in a file.
     *
     * @param line the line's number, from 1
     */
    public record Place(Path file, int line) {
    }

    /**
     * Finds what to tell.
     *
     * @param book where the sources lie
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
        return new Diagnosis(result.id(), failure, place(book, verdict, failure, false),
                failure instanceof Failure.Todo ? Optional.empty() : place(book, verdict, failure, true));
    }

    /** Nothing failed, and yet it is red: a test was not run to its end. */
    private static Diagnosis skipped(TestResult test) {
        return new Diagnosis(test.id(), Failure.of("", SKIPPED, List.of()), Optional.empty(), Optional.empty());
    }

    /** The innermost place of a failure in the answer itself, or in the test. */
    private static Optional<Place> place(Workbook book, Verdict verdict, Failure failure, boolean inTest) {
        String chapter = verdict.kata().chapter();
        Path main = verdict.target() instanceof Implementation.Mine ? book.stubs(chapter) : book.solutions(chapter);
        Path folder = inTest ? book.tests(chapter) : main;
        Optional<Path> variant = inTest ? Optional.empty() : verdict.target().file(book, verdict.kata());
        for (Failure.Frame frame : failure.frames()) {
            int dot = frame.type().lastIndexOf('.');
            Path file = folder.resolve(frame.type().substring(0, dot + 1).replace('.', '/')).resolve(frame.file());
            Optional<Path> found = variant.filter(each -> each.endsWith(frame.file()))
                    .or(() -> Optional.of(file).filter(Files::exists));
            if (found.isPresent()) {
                return found.map(each -> new Place(each, frame.line()));
            }
        }
        return Optional.empty();
    }

    /**
     * What the test says.
     *
     * @return its name as a sentence
     */
    public String sentence() {
        return test.method().isEmpty() ? test.testClass() : Sentences.of(test.method());
    }

    /**
     * What is to be done where something is still to be written.
     *
     * @return such as {@code write LruCache.get} or {@code write the constructor of LruCache}; empty where nothing is
     */
    public String task() {
        return failure instanceof Failure.Todo todo
                ? "write " + todo.method().replaceFirst("^new ", "the constructor of ") : "";
    }

    /**
     * What the test was about, where the failure itself names no rule.
     *
     * @return the test's statement that failed; empty where a rule is named, or the statement is not to be found
     */
    public Optional<TestStatement> statement() {
        return defect().filter(defect -> defect.rule().isEmpty()).isEmpty() ? Optional.empty()
                : inTest.flatMap(place -> TestStatement.at(place.file(), place.line()));
    }

    /**
     * What the answer does wrong.
     *
     * @return the defect; empty where something is still to be written
     */
    public Optional<Failure.Defect> defect() {
        return failure instanceof Failure.Defect defect ? Optional.of(defect) : Optional.empty();
    }
}
