package guide.check;

import guide.book.Workbook;
import guide.engine.CompileError;
import guide.engine.TestResult;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a verdict says against an answer. */
final class Complaints {

    private Complaints() {
    }

    /**
     * Why an answer that should be right is not: what does not compile, or each test that it fails. A skipped test is
     * no fault of the answer.
     *
     * @param subject who is complained of, such as "The solution"
     */
    static List<String> of(Workbook book, String subject, Verdict verdict) {
        if (verdict.state() == Verdict.State.UNCOMPILED) {
            CompileError error = verdict.errors().get(0);
            return List.of(subject + " does not compile: " + shown(book, error.file()) + ":" + error.line() + ": "
                    + error.message());
        }
        List<String> complaints = new ArrayList<>();
        for (TestResult test : verdict.tests()) {
            test.failure().ifPresent(failure -> complaints.add(subject + " fails " + test.test() + ": "
                    + (failure.rule() + "\n" + failure.message()).strip()));
        }
        return complaints;
    }

    private static Path shown(Workbook book, Path file) {
        return file.startsWith(book.root()) ? book.root().relativize(file) : file;
    }
}
