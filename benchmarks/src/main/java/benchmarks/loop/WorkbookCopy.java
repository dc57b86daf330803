package benchmarks.loop;

import benchmarks.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of this project in a temporary folder, where nothing of the reader's can be lost. */
final class WorkbookCopy implements AutoCloseable {

    private static final Set<String> LEFT_OUT = Set.of(".git", ".kata", "results");

    private final Path folder;

    /** Makes the copy, with all that is built. */
    WorkbookCopy() throws IOException {
        Path project = Results.ofThisProject().folder().getParent().getParent();
        folder = Files.createTempDirectory("workbook");
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(project.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                // With its time, by which builds tell what is new.
                Files.copy(from, folder.resolve(project.relativize(from)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Its top folder. */
    Path folder() {
        return folder;
    }

    /** The file that the reader edits. */
    Path mine(String kata) throws IOException {
        return file("katas/*/src/main/java/katas/*/" + kata + ".java");
    }

    /** What the reference says. */
    String solution(String kata) throws IOException {
        return Files.readString(file("solutions/*/src/main/java/katas/*/" + kata + ".java"));
    }

    private Path file(String pattern) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> matcher.matches(folder.relativize(file))).findFirst()
                    .orElseThrow(() -> new NoSuchFileException(pattern));
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(WorkbookCopy::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
