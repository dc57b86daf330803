package guide.check;

import guide.book.Workbook;
import guide.engine.TestRunner;
import java.util.List;

/** Something that must always hold in the workbook. */
public interface Rule {

    /**
     * The rule.
     *
     * @return a sentence
     */
    String statement();

    /**
     * Checks the rule.
     *
     * @param book the workbook
     * @param runner runs what has to be run
     * @return what breaks the rule; empty when it holds
     * @throws InterruptedException if this thread is interrupted while tests run
     */
    List<Violation> check(Workbook book, TestRunner runner) throws InterruptedException;

    /**
     * All rules.
     *
     * @param everyStub whether the reader's own files must be untouched stubs, as in the project itself, or may be
     *     solutions, as at a reader's
     * @param proofs what need not be run again
     * @return the rules in the order in which they are best checked: the quick ones first
     */
    static List<Rule> all(boolean everyStub, Proofs proofs) {
        return List.of(new KatasAreComplete(), new ChaptersAgree(), new LinksResolve(), new ChaptersLeadOn(),
                new FilesAreFresh(everyStub), new VariantsSayOnlyTheirPart(), new DescriptionsComeInTime(),
                new LinesFit(),
                new SolutionsPass(proofs), new StubsFail(proofs), new TrapsAreCaught(proofs),
                new AlternativesPass(proofs));
    }
}
