package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Implementation;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.List;

/** Every alternative passes every test: the tests ask for the contract and not for one way to keep it. */
final class AlternativesPass implements Rule {

    private final Proofs proofs;

    AlternativesPass(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String statement() {
        return "Every alternative passes every test";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) throws InterruptedException {
        return new AnswerChecks(this, proofs, book)
                .addVariants("alternatives", (kata, file) -> check(book, runner, kata, file)).violations();
    }

    private static List<Violation> check(Workbook book, TestRunner runner, Kata kata, Path file)
            throws InterruptedException {
        Verdict verdict = runner.run(kata, Implementation.of(file), TestRunner.Mode.PROVE, event -> { });
        return Complaints.of(book, "The alternative", verdict).stream()
                .map(complaint -> new Violation(file, complaint,
                        verdict.state() == Verdict.State.UNCOMPILED
                                ? "Mend the alternative: it is to be a right answer."
                                : "If it keeps the contract, the test asks for too much: mend the test."))
                .toList();
    }
}
