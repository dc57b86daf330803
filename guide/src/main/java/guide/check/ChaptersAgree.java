package guide.check;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A chapter has one name everywhere, and no chapter needs itself. */
final class ChaptersAgree implements Rule {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*(\\S+?)\\s*</module>");

    @Override
    public String statement() {
        return "Chapter, modules, package and benchmarks agree; prerequisites form no circle";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        for (String folder : List.of("katas", "solutions")) {
            violations.addAll(modules(book, folder));
        }
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
            for (String need : chapter.needs()) {
                if (chapter(book, need).isEmpty()) {
                    violations.add(new Violation(book.page(chapter.id()), "It needs " + need + ", which is no chapter.",
                            "Name chapters under needs: as their files are named, or write needs: none."));
                }
            }
            circle(book, chapter, new LinkedHashSet<>()).ifPresent(circle -> violations.add(new Violation(
                    book.page(chapter.id()), "It needs itself: " + circle + ".", "Take one of these needs away.")));
        }
        return violations;
    }

    /** The modules listed in a folder's pom: those of the chapters, and the test kit. */
    private static List<Violation> modules(Workbook book, String folder) {
        Path pom = book.root().resolve(folder).resolve("pom.xml");
        if (!Files.exists(pom)) {
            return List.of(new Violation(pom, "The file is missing.", "List the modules of all chapters in it."));
        }
        List<String> listed = MODULE.matcher(Generated.read(pom)).results().map(module -> module.group(1)).toList();
        List<String> chapters = book.chapters().stream().map(Chapter::id).toList();
        List<Violation> violations = new ArrayList<>();
        for (String chapter : chapters) {
            if (!listed.contains(chapter)) {
                violations.add(new Violation(pom, "Chapter " + chapter + " is not among the modules.",
                        "Add <module>" + chapter + "</module>."));
            }
        }
        for (String module : listed) {
            if (!chapters.contains(module) && !module.equals("testkit")) {
                violations.add(new Violation(pom, "The module " + module + " has no chapter.",
                        "Add guide/chapters/" + module + ".md, or take the module away."));
            }
        }
        return violations;
    }

    private static Optional<Chapter> chapter(Workbook book, String id) {
        return book.chapters().stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    private static Optional<String> circle(Workbook book, Chapter chapter, Set<String> path) {
        if (!path.add(chapter.id())) {
            return path.iterator().next().equals(chapter.id())
                    ? Optional.of(String.join(" → ", path) + " → " + chapter.id())
                    : Optional.empty();
        }
        for (String need : chapter.needs()) {
            Optional<String> circle = chapter(book, need)
                    .flatMap(next -> circle(book, next, new LinkedHashSet<>(path)));
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }
}
