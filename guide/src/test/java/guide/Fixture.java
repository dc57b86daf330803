package guide;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Kata;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a workbook in miniature, on which all rules hold, to work in and to break. Its chapters are
 * {@code 01-counting} with the katas {@code Counter} and {@code Tally}, and {@code 02-bounds} with {@code Clamp}.
 */
public final class Fixture {

    private final Path root;

    private Fixture(Path root) {
        this.root = root;
    }

    /**
     * Copies the workbook.
     *
     * @param root an empty folder
     * @return the copy
     */
    public static Fixture in(Path root) {
        try {
            Path original = Path.of(Fixture.class.getResource("/workbook").toURI());
            try (Stream<Path> files = Files.walk(original)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = root.resolve(original.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            return new Fixture(root.toRealPath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The copy's top folder. */
    public Path root() {
        return root;
    }

    /** A file or folder of the copy, by its path from the top. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** The book as it is now. */
    public Workbook book() {
        return Workbook.open(root);
    }

    /** A kata of the book as it is now. */
    public Kata kata(String name) {
        return book().select(name).get(0);
    }

    /** What a file holds. */
    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a file, and the folders above it. */
    public Fixture write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces the first occurrence of a text in a file, which must be there. */
    public Fixture replace(String name, String before, String after) {
        String text = read(name);
        int start = text.indexOf(before);
        if (start < 0) {
            throw new IllegalArgumentException(name + " does not hold '" + before + "'");
        }
        return write(name, text.substring(0, start) + after + text.substring(start + before.length()));
    }

    /** Deletes a file, or a folder with all that is in it. */
    public Fixture delete(String name) {
        try (Stream<Path> files = Files.walk(path(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts the reference in the place of the reader's file. */
    public Fixture solve(String kata) {
        Path file = kata(kata).sourceFile();
        String chapter = kata(kata).chapter();
        return write(root.relativize(book().stubs(chapter).resolve(file)).toString(),
                read(root.relativize(book().solutions(chapter).resolve(file)).toString()));
    }

    /** Makes sure that no program has left the files of a run, but for the samples that failed. */
    public void assertNoRunLeft() {
        assertThat(path(".kata/run")).as("files left by runs").isDirectoryNotContaining("regex:.*[0-9]+");
    }

    /** Leaves only one chapter and one kata, which makes every check quick. */
    public Fixture onlyClamp() {
        for (String folder : List.of("katas", "solutions")) {
            delete(folder + "/01-counting");
            replace(folder + "/pom.xml", "<module>01-counting</module>", "");
        }
        delete("guide/chapters/01-counting.md");
        replace("README.md", "[Counting](guide/chapters/01-counting.md)", "the beginning");
        return replace("guide/chapters/02-bounds.md", "needs:\n  - 01-counting", "needs: none");
    }
}
