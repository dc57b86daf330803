package guide.check;

import guide.book.Chapter;
import guide.book.Part;
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
import java.util.stream.Stream;

/** A chapter has one name everywhere, and no chapter needs itself. */
final class ChaptersAgree implements Rule {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*(\\S+?)\\s*</module>");

    @Override
    public String statement() {
        return "Chapter, part, README, modules, package and benchmarks agree; prerequisites form no circle";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        for (String folder : List.of("katas", "solutions")) {
            violations.addAll(modules(book, folder));
        }
        for (Chapter chapter : book.chapters()) {
            violations.addAll(mentions(book, chapter));
            violations.addAll(folders(book, chapter));
            violations.addAll(needs(book, chapter));
        }
        return violations;
    }

    /** Where a chapter has to be named by hand, besides the lists of modules. */
    private static List<Violation> mentions(Workbook book, Chapter chapter) {
        List<Violation> violations = new ArrayList<>();
        if (Stream.of(Part.values()).noneMatch(part -> part.holds(chapter))) {
            violations.add(new Violation(book.page(chapter.id()), "No part of the book has a chapter "
                    + chapter.number() + ".", "Give it a number that one has, or enlarge a part in guide.book.Part."));
        }
        if (!book.syllabus().isEmpty() && book.syllabus().stream().noneMatch(entry -> entry.id().equals(chapter.id())
                && entry.title().equals(chapter.title()))) {
            violations.add(new Violation(book.root().resolve("guide/syllabus.txt"), "It has no line '" + chapter.id()
                    + " " + chapter.title() + "'.", "Write it in the order of the numbers, or mend the chapter."));
        }
        Path pom = book.root().resolve("benchmarks/pom.xml");
        String solutions = "<artifactId>solutions-" + chapter.id() + "</artifactId>";
        if (!holds(pom, solutions)) {
            violations.add(new Violation(pom, "The benchmarks do not depend on chapter " + chapter.id() + ".",
                    "Add a dependency on " + solutions + " as on those of the others."));
        }
        Path readme = book.root().resolve("README.md");
        if (!holds(readme, "(guide/chapters/" + chapter.id() + ".md")) {
            violations.add(new Violation(readme, "It does not lead to chapter " + chapter.id() + ".",
                    "Add a link to guide/chapters/" + chapter.id() + ".md where those of the others are."));
        }
        return violations;
    }

    private static List<Violation> folders(Workbook book, Chapter chapter) {
        Path sources = Path.of(chapter.packageName().replace('.', '/'));
        Path benchmarks = book.root().resolve("benchmarks/src/main/java/benchmarks")
                .resolve(chapter.name().replace("-", ""));
        return Stream.of(book.stubs(chapter.id()).resolve(sources), book.tests(chapter.id()).resolve(sources),
                        book.solutions(chapter.id()).resolve(sources), benchmarks)
                .filter(folder -> !Files.isDirectory(folder))
                .map(folder -> new Violation(folder, "Chapter " + chapter.id() + " has no such folder.",
                        "Add it: a chapter has one name everywhere."))
                .toList();
    }

    private static List<Violation> needs(Workbook book, Chapter chapter) {
        List<Violation> violations = new ArrayList<>();
        for (String need : chapter.needs()) {
            if (chapter(book, need).isEmpty()) {
                violations.add(new Violation(book.page(chapter.id()), "It needs " + need + ", which is no chapter.",
                        "Name chapters under needs: as their files are named, or write needs: none."));
            }
        }
        circle(book, chapter, new LinkedHashSet<>()).ifPresent(circle -> violations.add(new Violation(
                book.page(chapter.id()), "It needs itself: " + circle + ".", "Take one of these needs away.")));
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

    /** Whether a file has a text; one that is not there is the affair of another rule. */
    private static boolean holds(Path file, String text) {
        return !Files.exists(file) || Generated.read(file).contains(text);
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
