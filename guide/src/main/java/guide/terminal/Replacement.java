package guide.terminal;

import guide.progress.NotWritable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file as a whole or not at all. */
final class Replacement {

    private Replacement() {
    }

    /**
     * Writes a file by way of a new one beside it.
     *
     * @throws NotWritable if that cannot be done; the file is then as it was
     */
    static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            remove(fresh);
            throw new NotWritable(file, failure);
        }
    }

    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException stays) {
            // It does no harm, and the reader hears of the first failure.
        }
    }
}
