package guide.progress;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.VerdictJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The file in which progress is kept: an object with one entry a kata, and one for the path. Several programs may use
 * it at a time.
 */
final class ProgressFile {

    /** No class has a name without a package here, so that this one is free. */
    private static final String PATH = "path";

    private final Workbook book;
    private final Path folder;
    private final Path file;
    private final Consumer<String> warnings;

    /**
     * What the file holds.
     *
     * @param json an entry for each kata of which something is remembered, by the name of its class, and one for the
     *     reader's path
     */
    record Entries(JsonObject json) {

        /** What is remembered of a kata; an empty object if that is nothing. */
        JsonObject of(Kata kata) {
            return of(kata.className());
        }

        /** What is remembered of the reader's path; an empty object if none was chosen. */
        JsonObject path() {
            return of(PATH);
        }

        private JsonObject of(String key) {
            return json.getObject(key, new JsonObject());
        }
    }

    /** The file of a folder that need not be there yet; {@code warnings} hears when it could not be understood. */
    ProgressFile(Workbook book, Path folder, Consumer<String> warnings) {
        this.book = book;
        this.folder = folder;
        this.file = folder.resolve("progress.json");
        this.warnings = warnings;
    }

    /** Makes the folder, if it is not there. */
    Path writableFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new NotWritable(folder, failure);
        }
        if (!Files.isWritable(folder)) {
            throw new NotWritable(folder, null);
        }
        return folder;
    }

    /** Changes what is remembered of a kata, in the newest state of the file. */
    void change(Kata kata, Consumer<JsonObject> edit) {
        change(kata.className(), edit);
    }

    /** Changes what is remembered of the path that the reader has chosen. */
    void changePath(Consumer<JsonObject> edit) {
        change(PATH, edit);
    }

    private void change(String key, Consumer<JsonObject> edit) {
        // The lock on the file keeps other processes out; this one keeps out the other threads of this process.
        synchronized (ProgressFile.class) {
            changeAlone(key, edit);
        }
    }

    private void changeAlone(String key, Consumer<JsonObject> edit) {
        try (FileChannel channel = FileChannel.open(writableFolder().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            channel.lock();
            Entries all = load();
            JsonObject entry = all.of(key);
            edit.accept(entry);
            all.json.put(key, entry);
            Path fresh = folder.resolve("progress.json.new");
            Files.writeString(fresh, JsonWriter.string(all.json));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new NotWritable(file, failure);
        }
    }

    /** Reads the file; one that makes no sense is set aside, and nothing is remembered then. */
    Entries load() {
        if (!Files.exists(file)) {
            return new Entries(new JsonObject());
        }
        try {
            JsonObject all = JsonParser.object().from(Files.readString(file));
            check(all);
            return new Entries(all);
        } catch (IOException | JsonParserException | RuntimeException broken) {
            return setAside();
        }
    }

    /** Reads every entry once, so that one that is not what was written is found here and nowhere later. */
    private void check(JsonObject all) {
        for (Kata kata : book.katas()) {
            JsonObject entry = (JsonObject) all.get(kata.className());
            if (entry != null && entry.get("digest") != null) {
                VerdictJson.read(kata, entry.getObject("verdict"));
            }
        }
    }

    private Entries setAside() {
        Path aside = new Attic(folder).unused("progress.json");
        try {
            Files.move(file, aside);
        } catch (NoSuchFileException gone) {
            // Another program has set it aside, and said so.
            return new Entries(new JsonObject());
        } catch (IOException failure) {
            throw new NotWritable(file, failure);
        }
        warnings.accept(".kata/progress.json could not be understood; it is kept as .kata/" + aside.getFileName()
                + ". Your solutions are untouched: ./kata test all finds out again what is green.");
        return new Entries(new JsonObject());
    }
}
