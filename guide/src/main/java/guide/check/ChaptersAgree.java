package guide.check;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A chapter has one name everywhere, and what a chapter needs comes before it. */
final class ChaptersAgree implements Rule {

    @Override
    public String statement() {
        return "Chapter, modules, package and benchmarks agree; prerequisites form no circle";
    }

    @Override
    public List<Violation> check(Workbook book, Engine engine) {
        List<Violation> violations = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            Path sources = Path.of(chapter.packageName().replace('.', '/'));
            Path benchmarks = book.root().resolve("benchmarks/src/main/java/benchmarks")
                    .resolve(chapter.name().replace("-", ""));
            for (Path folder : List.of(book.stubs(chapter.id()).resolve(sources),
                    book.tests(chapter.id()).resolve(sources), book.solutions(chapter.id()).resolve(sources),
                    benchmarks)) {
                if (!Files.isDirectory(folder)) {
                    violations.add(new Violation(folder, "Chapter " + chapter.id() + " has no such folder.",
                            "Add it: a chapter has one name everywhere."));
                }
            }
            for (String module : List.of("katas", "solutions")) {
                Path pom = book.root().resolve(module).resolve("pom.xml");
                if (!Generated.read(pom).contains("<module>" + chapter.id() + "</module>")) {
                    violations.add(new Violation(pom, "Chapter " + chapter.id() + " is not among the modules.",
                            "Add <module>" + chapter.id() + "</module>."));
                }
            }
            for (String need : chapter.needs()) {
                if (book.chapter(need).isEmpty()) {
                    violations.add(new Violation(book.page(chapter.id()), "It needs " + need + ", which is no chapter.",
                            "Name a chapter under needs:, or 'none'."));
                }
            }
            circle(book, chapter, new LinkedHashSet<>()).ifPresent(circle -> violations.add(new Violation(
                    book.page(chapter.id()), "It needs itself: " + circle + ".", "Take one of these needs away.")));
        }
        return violations;
    }

    private static Optional<String> circle(Workbook book, Chapter chapter, Set<String> path) {
        if (!path.add(chapter.id())) {
            return path.iterator().next().equals(chapter.id())
                    ? Optional.of(String.join(" → ", path) + " → " + chapter.id())
                    : Optional.empty();
        }
        for (String need : chapter.needs()) {
            Optional<String> circle = book.chapter(need).flatMap(next -> circle(book, next, new LinkedHashSet<>(path)));
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }
}
