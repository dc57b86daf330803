package guide.progress;

import guide.book.Kata;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint of all that a verdict on the reader's answer depends on. */
public final class Digest {

    private Digest() {
    }

    /**
     * Takes the fingerprint of a kata: its class, the types given with it, its tests, and the Java that runs them.
     * The chapter's other katas do not count, except where the tests put several to work together.
     *
     * @param book where the sources lie
     * @param kata the kata
     * @return 64 hexadecimal digits
     */
    public static String of(Workbook book, Kata kata) {
        List<Kata> others = book.hasClass(kata)
                ? book.chapterOf(kata).katas().stream().filter(other -> !other.equals(kata)).toList()
                : List.of();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.version").getBytes(StandardCharsets.UTF_8));
            List<Path> files = new ArrayList<>(files(book.stubs(kata.chapter())));
            files.addAll(files(book.tests(kata.chapter())));
            List<Path> sources = files.stream()
                    .filter(file -> others.stream().noneMatch(other -> belongs(file, other)))
                    .sorted()
                    .toList();
            for (Path source : sources) {
                digest.update(source.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(source));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean belongs(Path source, Kata kata) {
        String name = source.getFileName().toString();
        return name.equals(kata.name() + ".java")
                || Kata.TEST_KINDS.stream().anyMatch(kind -> name.equals(kata.name() + kind + ".java"));
    }
}
