package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every kata has what a reader needs, and what keeps its tests honest. */
final class KatasAreComplete implements Rule {

    private static final int HINTS = 3;

    @Override
    public String statement() {
        return "Every kata has a solution, Test and Properties, three hints, a trap and, from level 2, an alternative";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            for (Kata kata : chapter.katas()) {
                Path page = book.page(chapter.id());
                Path solution = book.solutions(chapter.id()).resolve(kata.sourceFile());
                if (!Files.exists(solution)) {
                    violations.add(new Violation(solution, kata.name() + " has no solution.",
                            "Write it, or take " + kata.name() + " from the front matter of the chapter."));
                }
                List<String> testClasses = book.testClasses(kata);
                for (String kind : List.of("Test", "Properties")) {
                    if (!testClasses.contains(kata.className() + kind)) {
                        violations.add(new Violation(book.tests(chapter.id()), kata.name() + kind + " is missing.",
                                "Add the class to the package " + kata.packageName() + "."));
                    }
                }
                if (kata.hints().size() != HINTS) {
                    violations.add(new Violation(page, kata.name() + " has " + kata.hints().size() + " hints.",
                            "Give it three, each in <details> with a <summary> that begins 'Hint N', under the heading"
                                    + " 'Kata: " + kata.name() + "'."));
                }
                if (book.variants(kata, "traps").isEmpty()) {
                    violations.add(new Violation(book.solutions(chapter.id()), kata.name() + " has no trap.",
                            "Add a wrong answer under src/traps/" + kata.name() + "/."));
                }
                if (kata.level() > 1 && book.variants(kata, "alternatives").isEmpty()) {
                    violations.add(new Violation(book.solutions(chapter.id()), kata.name() + " has no alternative.",
                            "Add an answer that is built differently under src/alternatives/" + kata.name()
                                    + "/."));
                }
            }
        }
        return violations;
    }
}
