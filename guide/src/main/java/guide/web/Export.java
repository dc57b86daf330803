package guide.web;

import com.grack.nanojson.JsonWriter;
import guide.book.Chapter;
import guide.book.UserFacingException;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the pages into a folder, for any static host or for a browser that opens it as it is. */
public final class Export {

    /** Names the files that an export has written; the next one takes away those that it does not write again. */
    private static final String LIST = ".kata-guide";

    private static final String RECORDED = "recorded-answers.js";

    private final Workbook book;
    private final String site;
    private final Consumer<String> notes;

    /**
     * Makes an export.
     *
     * @param book the workbook
     * @param site where the pages will be found, which their previews name; ends with a slash, empty if nobody knows
     * @param notes hears what is being done, and how far it has come
     */
    public Export(Workbook book, String site, Consumer<String> notes) {
        this.book = book;
        this.site = site;
        this.notes = notes;
    }

    /**
     * Writes all pages.
     *
     * @param folder where to; new, empty, or that of an earlier export, whose pages are replaced
     * @return how many files were written
     * @throws IllegalArgumentException if something else is in the folder; nothing has changed then
     * @throws UserFacingException if it cannot be written
     */
    public int to(Path folder) {
        try {
            List<String> earlier = earlier(folder);
            notes.accept("Writing the workbook to " + folder + "; what can be tried out on it runs once now.");
            Map<String, byte[]> files = new LinkedHashMap<>();
            Pages pages = new Pages(book, RenderMode.exported(site), Standing.NOWHERE);
            List<String> addresses = pages.addresses();
            for (String address : addresses) {
                notes.accept("page " + (files.size() + 1) + " of " + addresses.size() + ": " + address);
                files.put(address, pages.bytes(address).orElseThrow());
            }
            Assets.exported().forEach(name -> files.put(Assets.FOLDER + "/" + name, Assets.bytes(name)));
            files.put(Assets.FOLDER + "/" + RECORDED, recorded());
            files.put(preview(Optional.empty()), PreviewPicture.of(book, Optional.empty()));
            book.chapters().forEach(chapter -> files.put(preview(Optional.of(chapter)),
                    PreviewPicture.of(book, Optional.of(chapter))));
            // The list comes first: whatever happens on the way, the next export knows what is its own.
            List<String> all = Stream.concat(earlier.stream(), files.keySet().stream()).distinct().toList();
            notes.accept("writing " + files.size() + " files");
            Files.createDirectories(folder);
            Files.write(folder.resolve(LIST), all);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            for (String old : earlier) {
                if (!files.containsKey(old)) {
                    Files.deleteIfExists(inside(folder, old));
                }
            }
            Files.write(folder.resolve(LIST), files.keySet());
            return files.size();
        } catch (IOException | UncheckedIOException failure) {
            throw new UserFacingException("Cannot write to " + folder + ". Choose a folder that can be written.",
                    failure);
        }
    }

    /** Where the picture lies that goes with links to a chapter's page, or to any other page. */
    static String preview(Optional<Chapter> chapter) {
        return "preview/" + chapter.map(Chapter::id).orElse("course") + ".png";
    }

    /** What there is to try out, computed now: a script, for a page that is opened from a folder can read no data. */
    private byte[] recorded() throws IOException {
        Path classes = Files.createTempDirectory("kata-export");
        try (Explore explore = new Explore(book, classes)) {
            String answers = explore.answers(notes).entrySet().stream()
                    .map(answer -> JsonWriter.string(answer.getKey()) + ": " + answer.getValue().strip())
                    .collect(Collectors.joining(",\n", "globalThis.recordedAnswers = {\n", "\n};\n"));
            return answers.getBytes(StandardCharsets.UTF_8);
        } finally {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What an earlier export has written. */
    private static List<String> earlier(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LIST))) {
            List<String> files = new ArrayList<>(Files.readAllLines(folder.resolve(LIST)));
            files.removeIf(String::isBlank);
            files.forEach(file -> inside(folder, file));
            return files;
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file. Choose a new or an empty folder.");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new IllegalArgumentException(folder + " is not empty, and no earlier export. "
                            + "Choose a new or an empty folder.");
                }
            }
        }
        return List.of();
    }

    private static Path inside(Path folder, String name) {
        Path top = folder.toAbsolutePath().normalize();
        Path file = top.resolve(name).normalize();
        if (!file.startsWith(top)) {
            throw new IllegalArgumentException(folder.resolve(LIST) + " names " + name + ", which is not in the "
                    + "folder. Choose a new folder.");
        }
        return file;
    }
}
