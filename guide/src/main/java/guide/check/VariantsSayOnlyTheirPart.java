package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.stub.SourceException;
import guide.stub.Weaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trap says what it gets wrong and leaves the rest to the reference, so that whoever opens it need not search. What
 * lies where no kata finds it would never be run.
 */
final class VariantsSayOnlyTheirPart implements Rule {

    private static final double MOST = 0.9;

    @Override
    public String statement() {
        return "Every trap and alternative belongs to a kata; no member of a trap equals the reference's or is"
                + " used by nothing, and of the reference's lines of code it repeats at most nine tenths";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            for (String kind : List.of("traps", "alternatives")) {
                violations.addAll(strays(book, chapter, kind));
            }
            for (Kata kata : chapter.katas()) {
                Path solution = book.solutions(chapter.id()).resolve(kata.sourceFile());
                if (Files.exists(solution)) {
                    violations.addAll(spare(book, solution, book.variants(kata, "traps")));
                }
            }
        }
        return violations;
    }

    private static List<Violation> strays(Workbook book, Chapter chapter, String kind) {
        Path folder = book.variants(chapter.id(), kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<Path> known = chapter.katas().stream().flatMap(kata -> book.variants(kata, kind).stream())
                .filter(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.java"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .map(file -> new Violation(file, "The file belongs to no kata.", "Move it to src/" + kind
                            + "/KATA/what-is-special.java, where KATA is one of "
                            + chapter.katas().stream().map(Kata::name).collect(Collectors.joining(", ")) + "."))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Violation> spare(Workbook book, Path solution, List<Path> traps) {
        List<Violation> violations = new ArrayList<>();
        Weaver weaver = null;
        for (Path trap : traps) {
            try {
                String text = Generated.read(trap);
                weaver = weaver == null
                        ? Weaver.of(Generated.read(solution), shown(book, solution), text, shown(book, trap))
                        : weaver.with(text, shown(book, trap));
                violations.addAll(spare(trap, weaver));
            } catch (SourceException problem) {
                violations.add(new Violation(trap, problem.getMessage(), "Then run ./kata verify again."));
            }
        }
        return violations;
    }

    private static List<Violation> spare(Path trap, Weaver weaver) {
        List<Violation> violations = new ArrayList<>();
        for (Weaver.Spare member : weaver.repeated()) {
            violations.add(new Violation(trap, "Line " + member.line() + ": " + member.member()
                    + " says what the reference says.", "Take it away: it is woven in."));
        }
        for (Weaver.Spare member : weaver.unused()) {
            violations.add(new Violation(trap, "Line " + member.line() + ": " + member.member()
                    + " replaces nothing, and nothing uses it.", "Take it away, or name it as the reference does."));
        }
        if (violations.isEmpty() && weaver.share() > MOST) {
            violations.add(new Violation(trap, "It repeats " + Math.round(100 * weaver.share())
                    + " % of the reference's lines of code.", "Leave to the reference what is not about the mistake."));
        }
        return violations;
    }

    private static String shown(Workbook book, Path file) {
        return book.root().relativize(file).toString().replace('\\', '/');
    }
}
