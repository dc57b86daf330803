package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.SourceSnapshot;
import guide.engine.Implementation;
import guide.stub.SourceException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Remembers for which answers a rule has held, so that the same sources with the same tests, libraries and Java need
 * not be run again: a folder with an empty file for each, named by the fingerprint of what was run. Thread-safe.
 */
public final class Proofs {

    private final Optional<Path> folder;
    private final String surroundings;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private Proofs(Optional<Path> folder) {
        this.folder = folder;
        this.surroundings = folder.isPresent() ? surroundings() : "";
    }

    /**
     * Remembers in a folder.
     *
     * @param folder where; it is made when there is something to remember
     * @return what was remembered there
     */
    public static Proofs in(Path folder) {
        return new Proofs(Optional.of(folder));
    }

    /**
     * Remembers nothing.
     *
     * @return no proof
     */
    public static Proofs none() {
        return new Proofs(Optional.empty());
    }

    /**
     * Checks an answer, unless the rule is known to hold for it.
     *
     * @param rule what is checked
     * @param book where things lie
     * @param kata the kata
     * @param target whose answer
     * @param check finds what breaks the rule
     * @return a check that finds nothing at once if nothing was found before
     */
    Callable<List<Violation>> unlessKnown(Rule rule, Workbook book, Kata kata, Implementation target,
            Callable<List<Violation>> check) {
        if (folder.isEmpty()) {
            return check;
        }
        return () -> {
            SourceSnapshot sources;
            try {
                sources = SourceSnapshot.of(book, kata, target);
            } catch (SourceException unwoven) {
                // The check says so.
                return check.call();
            }
            String written = target.file(book, kata).map(Generated::read).orElse("");
            String fingerprint = fingerprint(surroundings, rule.getClass().getName(), kata.name(), target.toString(),
                    written, sources.digest(kata));
            Path proof = folder.get().resolve(fingerprint);
            if (Files.exists(proof)) {
                used.add(fingerprint);
                return List.of();
            }
            List<Violation> violations = check.call();
            if (violations.isEmpty() && sources.holdsFor(kata)) {
                Files.createDirectories(folder.get());
                Files.writeString(proof, "");
                used.add(fingerprint);
            }
            return violations;
        };
    }

    /** Forgets what was not asked for since this was made: proofs for sources that are no more. */
    public void forgetTheRest() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return;
        }
        try (Stream<Path> proofs = Files.list(folder.get())) {
            for (Path proof : proofs.filter(each -> !used.contains(each.getFileName().toString())).toList()) {
                Files.deleteIfExists(proof);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The Java and the class path: of others' libraries their names, of our own what is in them. */
    private static String surroundings() {
        StringBuilder text = new StringBuilder(System.getProperty("java.runtime.version"));
        try {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path library = Path.of(entry);
                String name = String.valueOf(library.getFileName());
                text.append('\n').append(name);
                if (name.contains("SNAPSHOT") && Files.isRegularFile(library)) {
                    text.append(' ').append(HexFormat.of().formatHex(sha().digest(Files.readAllBytes(library))));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static String fingerprint(String... parts) {
        return HexFormat.of().formatHex(sha().digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
