package guide.check;

import guide.book.Workbook;
import guide.engine.TestRunner;
import java.util.ArrayList;
import java.util.List;

/** What is written from other files equals what would be written now. */
final class FilesAreFresh implements Rule {

    private final boolean everyStub;

    FilesAreFresh(boolean everyStub) {
        this.everyStub = everyStub;
    }

    @Override
    public String statement() {
        return "Stubs, given types, shown code, what to edit and the map of chapters are as sync would write them now";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        List<Generated> files = Generated.all(book, (file, problem) -> violations.add(
                new Violation(file, problem.getMessage(), "Then run ./kata sync.")));
        files.stream()
                .filter(file -> !file.isFresh())
                .filter(file -> everyStub || file.kind() != Generated.Kind.STUB || file.current().isEmpty())
                .map(FilesAreFresh::stale)
                .forEach(violations::add);
        return violations;
    }

    private static Violation stale(Generated file) {
        String problem = file.current().isEmpty() ? "The file is missing."
                : "The file differs from what would be written now.";
        return new Violation(file.file(), problem, "Run ./kata sync.");
    }
}
