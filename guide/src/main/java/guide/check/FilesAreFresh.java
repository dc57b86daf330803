package guide.check;

import guide.book.Workbook;
import guide.engine.Engine;
import java.util.List;

/** What is written from other files equals what would be written now. */
final class FilesAreFresh implements Rule {

    private final boolean everyStub;

    FilesAreFresh(boolean everyStub) {
        this.everyStub = everyStub;
    }

    @Override
    public String statement() {
        return "Stubs, given types and shown code equal what the solutions make of them";
    }

    @Override
    public List<Violation> check(Workbook book, Engine engine) {
        return Generated.all(book).stream()
                .filter(file -> !file.isFresh())
                .filter(file -> everyStub || file.kind() != Generated.Kind.STUB || file.current().isEmpty())
                .map(file -> new Violation(file.file(), file.current().isEmpty() ? "The file is missing."
                        : "The file differs from what is written from the solutions.", "Run ./kata sync."))
                .toList();
    }
}
