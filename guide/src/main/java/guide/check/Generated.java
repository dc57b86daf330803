package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.stub.CodeFences;
import guide.stub.SourceException;
import guide.stub.Stub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A file of the workbook that is written from others.
 *
 * @param file where it lies
 * @param kind how it is made
 * @param text what it should hold
 */
public record Generated(Path file, Kind kind, String text) {

    /** How a file is made. */
    public enum Kind {
        /** The solution with the thinking taken out; the reader's to edit. */
        STUB,
        /** A type given with the katas, copied from the solutions. */
        GIVEN,
        /** A chapter, whose shown code comes from the tree, and what to edit from its katas. */
        CHAPTER,
        /** The README, whose map and list of chapters come from their front matter. */
        README
    }

    /**
     * All such files as they should be.
     *
     * @param book the workbook
     * @return the stubs, given types and chapters, chapter by chapter, and the README
     * @throws SourceException if a stub or a chapter's shown code cannot be made
     */
    public static List<Generated> all(Workbook book) {
        return all(book, (file, problem) -> {
            throw problem;
        });
    }

    /** All such files that can be made; the problems of the others, each with the file that it lies in. */
    static List<Generated> all(Workbook book, BiConsumer<Path, SourceException> problems) {
        List<Generated> files = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            for (Kata kata : chapter.katas()) {
                Path solution = book.solutions(chapter.id()).resolve(kata.sourceFile());
                try {
                    if (Files.exists(solution)) {
                        files.add(new Generated(book.stubs(chapter.id()).resolve(kata.sourceFile()), Kind.STUB,
                                Stub.of(read(solution), shown(book, solution))));
                    }
                } catch (SourceException problem) {
                    problems.accept(solution, problem);
                }
            }
            book.given(chapter).forEach((file, solution) ->
                    files.add(new Generated(file, Kind.GIVEN, read(solution))));
            Path page = book.page(chapter.id());
            try {
                files.add(new Generated(page, Kind.CHAPTER, EditInstructions.refresh(
                        CodeFences.refresh(shown(book, page), read(page),
                                path -> Optional.of(book.root().resolve(path)).filter(Files::isRegularFile)
                                        .map(Generated::read)), chapter)));
            } catch (SourceException problem) {
                problems.accept(page, problem);
            }
        }
        Path readme = book.root().resolve("README.md");
        if (Files.exists(readme)) {
            files.add(new Generated(readme, Kind.README, TopicTable.refresh(
                    CourseMap.refresh(read(readme), book), book)));
        }
        return files;
    }

    private static String shown(Workbook book, Path file) {
        return book.root().relativize(file).toString().replace('\\', '/');
    }

    /**
     * What the file holds now.
     *
     * @return its text; empty if there is no such file
     */
    public Optional<String> current() {
        return Files.exists(file) ? Optional.of(lenient(file)) : Optional.empty();
    }

    /**
     * Whether the file is as it should be.
     *
     * @return whether it holds just {@link #text}
     */
    public boolean isFresh() {
        return current().filter(text::equals).isPresent();
    }

    static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file that may hold anything, as one that the reader edits: what is no UTF-8 differs from every text. */
    static String lenient(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
