package guide.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the engine does with whole folders. */
final class Folders {

    private Folders() {
    }

    /**
     * Copies all files of a folder into another, which may be the same one or have some of them already.
     *
     * @param from the folder to read
     * @param to the folder to write, which exists
     */
    static void copy(Path from, Path to) {
        if (from.equals(to)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Whether all files of a folder can be added to another, in which those of the same name are the same.
     *
     * @param from the folder to read
     * @param to the other folder
     */
    static boolean agree(Path from, Path to) {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                Path other = to.resolve(from.relativize(path));
                if (Files.exists(other) && Files.mismatch(path, other) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Deletes some files of a folder, which is made if it is not there.
     *
     * @param which which files, wherever they lie in it
     */
    static void delete(Path folder, Predicate<Path> which) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.filter(Files::isRegularFile).filter(which).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Deletes a folder and all that is in it. What is gone already, or still held by a process that is ending, is left.
     */
    static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // That is what was wanted.
        } catch (IOException | UncheckedIOException held) {
            folder.toFile().deleteOnExit();
        }
    }
}
