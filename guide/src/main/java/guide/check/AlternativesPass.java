package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.engine.Target;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every alternative passes every test: the tests ask for the contract and not for one way to keep it. */
final class AlternativesPass implements Rule {

    @Override
    public String statement() {
        return "Every alternative passes every test";
    }

    @Override
    public List<Violation> check(Workbook book, Engine engine) throws InterruptedException {
        List<Callable<List<Violation>>> runs = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            for (Path folder : book.variants(chapter.id(), "alternatives")) {
                runs.add(() -> check(book, engine, chapter, folder));
            }
        }
        return Runs.all(runs);
    }

    private static List<Violation> check(Workbook book, Engine engine, Chapter chapter, Path folder)
            throws InterruptedException {
        Optional<Kata> found = TrapsAreCaught.kata(chapter, folder);
        if (found.isEmpty()) {
            return List.of(new Violation(folder, "The alternative does not replace the file of just one kata.",
                    "Keep one file in it, in the kata's package and with the kata's name."));
        }
        Kata kata = found.get();
        Verdict verdict = engine.run(kata, Target.of(folder), Engine.Mode.PROVE, event -> { });
        return Runs.complaints(book, "The alternative", verdict).stream()
                .map(complaint -> new Violation(folder.resolve(kata.sourceFile()), complaint,
                        verdict.state() == Verdict.State.UNCOMPILED
                                ? "Mend the alternative: it is to be a right answer."
                                : "If it keeps the contract, the test asks for too much: mend the test."))
                .toList();
    }
}
