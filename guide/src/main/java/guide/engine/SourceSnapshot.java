package guide.engine;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Phase;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of a chapter as they were at one moment, each file read once. What is compiled, what a verdict is
 * remembered for and whether something has changed are all answered from here. Immutable.
 */
public final class SourceSnapshot {

    /** The coarsest clock of a file system in use has steps of two seconds. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    private final List<Path> folders;
    private final List<Kata> katas;
    private final SortedMap<Path, SourceFile> files;
    private final Instant taken;

    /** What can be known of a file without reading it. */
    private record Stamp(long size, Instant changed) {
    }

    /** A file that was read. */
    private record SourceFile(Stamp stamp, ByteBuffer content) {
    }

    private SourceSnapshot(List<Path> folders, List<Kata> katas) {
        this.taken = Instant.now();
        this.folders = List.copyOf(folders);
        this.katas = List.copyOf(katas);
        this.files = new TreeMap<>();
        // The stamp comes first: what is written in between makes the file look changed and not unchanged.
        stamps(folders).forEach((file, stamp) -> read(file)
                .ifPresent(content -> files.put(file, new SourceFile(stamp, content))));
    }

    /**
     * Reads the reader's own classes and the tests of a chapter.
     *
     * @param book where the sources lie
     * @param chapter a chapter of the workbook
     * @return its sources as they are now
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public static SourceSnapshot of(Workbook book, Chapter chapter) {
        return new SourceSnapshot(List.of(book.stubs(chapter.id()), book.tests(chapter.id())), chapter.katas());
    }

    /**
     * Reads what takes part when an answer to a kata is tested.
     *
     * @param book where the sources lie
     * @param kata a kata of the workbook
     * @param target whose answer
     * @return the sources as they are now
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public static SourceSnapshot of(Workbook book, Kata kata, Implementation target) {
        return new SourceSnapshot(target.sourcePath(book, kata), book.chapterOf(kata).katas());
    }

    /**
     * Looks again. Sizes and times tell mostly that nothing has changed; where they cannot, because a file is so new
     * that one more change might not show, the files are read.
     *
     * @return this snapshot if it certainly still holds, else a new one
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public SourceSnapshot refreshed() {
        Map<Path, Stamp> before = files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().stamp()));
        boolean old = before.values().stream().allMatch(stamp -> stamp.changed().isBefore(taken.minus(CLOCK_STEP)));
        return old && before.equals(stamps(folders)) ? this : new SourceSnapshot(folders, katas);
    }

    /**
     * Whether a verdict on these sources of a kata is one on the sources as they are now.
     *
     * @param kata a kata of the chapter
     * @return whether nothing has changed that counts for the kata
     */
    public boolean holdsFor(Kata kata) {
        SourceSnapshot now = refreshed();
        return now == this || now.digest(kata).equals(digest(kata));
    }

    /**
     * The fingerprint of all that a verdict on a kata depends on: its class, the types given with it, its tests, and
     * the Java that runs them. The chapter's other katas do not count, except where the tests put several to work
     * together.
     *
     * @param kata a kata of the chapter
     * @return 64 hexadecimal digits
     */
    public String digest(Kata kata) {
        List<Kata> others = katas.contains(kata) ? katas.stream().filter(other -> !other.equals(kata)).toList()
                : List.of();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.version").getBytes(StandardCharsets.UTF_8));
            files.forEach((path, file) -> {
                String name = path.getFileName().toString();
                if (others.stream().noneMatch(other -> belongs(name, other))) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(file.content().duplicate());
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static boolean belongs(String file, Kata kata) {
        return file.equals(kata.name() + ".java")
                || Stream.of(Phase.values()).anyMatch(phase -> file.equals(phase.testClass(kata.name()) + ".java"));
    }

    /** The text of a file; empty if it was not there. */
    Optional<String> text(Path file) {
        return Optional.ofNullable(files.get(file))
                .map(found -> StandardCharsets.UTF_8.decode(found.content().duplicate()).toString());
    }

    /** The folders of the sources; where a class lies in two of them, the first counts. */
    List<Path> folders() {
        return folders;
    }

    /** What every Java source says but for a kata's own file. */
    Map<Path, ByteBuffer> surroundings(Kata kata) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toString().endsWith(".java"))
                .filter(file -> !file.getKey().endsWith(kata.sourceFile()))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().content()));
    }

    /** Empty if the file went away after it was listed. */
    private static Optional<ByteBuffer> read(Path file) {
        try {
            return Optional.of(ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Path, Stamp> stamps(List<Path> folders) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
                        stamps.put(file, new Stamp(known.size(), known.lastModifiedTime().toInstant()));
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
        return stamps;
    }
}
