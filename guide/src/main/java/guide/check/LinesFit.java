package guide.check;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A line of Java is read without scrolling sideways. How readers write their own classes is their affair. */
final class LinesFit implements Rule {

    private static final int COLUMNS = 120;

    @Override
    public String statement() {
        return "A line of Java has at most " + COLUMNS + " columns";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        Set<Path> readers = book.chapters().stream().map(Chapter::id).map(book::stubs).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        for (String folder : List.of("benchmarks", "guide", "katas", "solutions")) {
            for (Path file : sources(book.root().resolve(folder), readers)) {
                violations.addAll(tooLong(file));
            }
        }
        return violations;
    }

    private static List<Path> sources(Path folder, Set<Path> readers) {
        List<Path> sources = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.endsWith("target") || readers.contains(directory)
                            ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        sources.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + folder, failure);
        }
        return sources.stream().sorted().toList();
    }

    private static List<Violation> tooLong(Path file) {
        List<Violation> violations = new ArrayList<>();
        int number = 0;
        for (String line : Generated.read(file).lines().toList()) {
            number++;
            int columns = line.codePointCount(0, line.length());
            if (columns > COLUMNS) {
                violations.add(new Violation(file, "Line " + number + " has " + columns + " columns.",
                        "Break it before column " + COLUMNS + "."));
            }
        }
        return violations;
    }
}
