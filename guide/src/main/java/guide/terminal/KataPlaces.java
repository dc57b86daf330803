package guide.terminal;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files that are about a kata. */
final class KataPlaces {

    private final Workbook book;

    /** What a file has to do with a kata. */
    enum Role {
        CHAPTER, STUB, TESTS, SOLUTION, ALTERNATIVES, TRAPS, BENCHMARK, RESULTS;

        /** The role as a reader calls it. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    KataPlaces(Workbook book) {
        this.book = book;
    }

    /**
     * The files of a kata.
     *
     * @param kata a kata with a class of its own
     * @return those that are there, by what they have to do with it; a role of which there is none has an empty list
     */
    Map<Role, List<Path>> of(Kata kata) {
        Chapter chapter = book.chapterOf(kata);
        Path benchmarks = book.root().resolve("benchmarks");
        Pattern name = Pattern.compile("\\b" + kata.name() + "\\b");
        Map<Role, List<Path>> places = new EnumMap<>(Role.class);
        places.put(Role.CHAPTER, List.of(book.page(chapter.id())));
        places.put(Role.STUB, present(Stream.of(book.stubs(chapter.id()).resolve(kata.sourceFile()))));
        places.put(Role.TESTS, present(book.testClasses(kata).stream()
                .map(test -> book.tests(chapter.id()).resolve(test.replace('.', '/') + ".java"))));
        places.put(Role.SOLUTION, present(Stream.of(book.solutions(chapter.id()).resolve(kata.sourceFile()))));
        places.put(Role.ALTERNATIVES, book.variants(kata, "alternatives"));
        places.put(Role.TRAPS, book.variants(kata, "traps"));
        places.put(Role.BENCHMARK, mentioning(name, benchmarks.resolve("src/main/java/benchmarks")
                .resolve(chapter.name().replace("-", "")), file -> file.endsWith(".java")));
        places.put(Role.RESULTS, mentioning(name, benchmarks.resolve("results"),
                file -> file.startsWith(chapter.name() + "-") && file.endsWith(".md")));
        return places;
    }

    private static List<Path> present(Stream<Path> files) {
        return files.filter(Files::exists).toList();
    }

    /** The files of a folder that have a name of some kind and speak of something. */
    private static List<Path> mentioning(Pattern word, Path folder, Predicate<String> named) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> named.test(file.getFileName().toString()))
                    .filter(file -> word.matcher(read(file)).find())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
