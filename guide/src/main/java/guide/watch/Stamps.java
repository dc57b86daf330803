package guide.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sizes and times of the files in some folders, which are cheaper to read than the files.
 *
 * @param files what is known of each
 * @param taken when they were looked at
 */
record Stamps(Map<Path, Stamp> files, Instant taken) {

    /** The coarsest clock of a file system in use has steps of two seconds. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    /** What is known of one file. */
    record Stamp(long size, Instant changed) {
    }

    /** Looks at all files in folders; one that is not there holds none. */
    static Stamps of(List<Path> folders) {
        Map<Path, Stamp> files = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
                        files.put(file, new Stamp(known.size(), known.lastModifiedTime().toInstant()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new Stamps(files, Instant.now());
    }

    /** Whether all changes are so long ago that one more would show in the times. */
    boolean areOld() {
        return files.values().stream().allMatch(stamp -> stamp.changed().isBefore(taken.minus(CLOCK_STEP)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamps stamps && files.equals(stamps.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
