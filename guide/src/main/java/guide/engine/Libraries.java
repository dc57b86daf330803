package guide.engine;

import guide.book.UserFacingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of this process, which is that of every kata as well, as it was when the program started. Where this
 * process has more on it, such as tests of its own, the system property {@code kata.libraries} says what katas get.
 *
 * @param paths its entries, absolute
 * @param stamps size and time of each entry that is a file
 */
record Libraries(List<Path> paths, List<String> stamps) {

    /** Copies the lists. */
    Libraries {
        paths = List.copyOf(paths);
        stamps = List.copyOf(stamps);
    }

    /** The class path of this process, or of the program where that is not the same. */
    static Libraries ofThisProcess() {
        String classPath = System.getProperty("kata.libraries", System.getProperty("java.class.path"));
        List<Path> paths = Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        return new Libraries(paths, stamps(paths));
    }

    /**
     * Demands that nothing was replaced, for what was loaded and what would be loaded now would not fit together.
     *
     * @throws UserFacingException if something was
     */
    void requireUnchanged() {
        if (!stamps.equals(stamps(paths))) {
            throw new UserFacingException("The program was built anew while it ran. Quit it and start ./kata again.");
        }
    }

    private static List<String> stamps(List<Path> paths) {
        return paths.stream().map(Libraries::stamp).toList();
    }

    private static String stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory() ? "folder" : attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException missing) {
            return "missing";
        }
    }
}
