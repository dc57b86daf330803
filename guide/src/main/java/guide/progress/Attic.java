package guide.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A folder of files that were replaced, each with the time in its name. */
final class Attic {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path folder;

    Attic(Path folder) {
        this.folder = folder;
    }

    /** Copies a file into this folder, and returns the copy. */
    Path copy(Path file) {
        try {
            Files.createDirectories(folder);
            return Files.copy(file, unused(file.getFileName().toString()));
        } catch (IOException failure) {
            throw new NotWritable(folder, failure);
        }
    }

    /** A name with the time in it, and a number if two things happen at the same time. */
    Path unused(String name) {
        String stamped = name + "." + STAMP.format(LocalDateTime.now());
        Path path = folder.resolve(stamped);
        for (int number = 2; Files.exists(path); number++) {
            path = folder.resolve(stamped + "-" + number);
        }
        return path;
    }
}
