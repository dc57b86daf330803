package guide.web;

import com.grack.nanojson.JsonObject;
import guide.book.Workbook;
import guide.editor.Editor;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a line of the workbook's katas in the reader's editor, where that has a window of its own. */
final class OpenInEditor implements Routes {

    private static final Pattern PLACE = Pattern.compile("(?<file>[^:]+\\.java):(?<line>[1-9]\\d{0,6})");

    private final Path root;
    private final Optional<Editor> editor;

    /**
     * Opens files of a workbook.
     *
     * @param book the workbook
     * @param editor the reader's editor, if there is one
     */
    OpenInEditor(Workbook book, Optional<Editor> editor) {
        this.root = book.root();
        this.editor = editor.filter(found -> !found.isInTerminal());
    }

    /** Whether there is an editor that a page can open. */
    boolean isPossible() {
        return editor.isPresent();
    }

    @Override
    public void addTo(Javalin app) {
        app.post("/open", this::open);
    }

    private void open(Context context) throws IOException, InterruptedException {
        Matcher place = PLACE.matcher(String.valueOf(context.queryParam("at")));
        if (!place.matches()) {
            throw new BadRequestResponse("at is a file of the workbook and a line, such as katas/A.java:7.");
        }
        Path file = root.resolve(place.group("file")).normalize();
        if (!isKata(file)) {
            throw new NotFoundResponse("There is no such file among the katas.");
        }
        Editor found = editor.orElseThrow(() -> new NotFoundResponse("No editor is set that opens a window of its own."
                + " Set VISUAL or EDITOR to the command that opens yours, and start ./kata guide again."));
        JsonObject json = new JsonObject();
        json.put("said", found.open(file, Integer.parseInt(place.group("line"))));
        KataPaths.answer(context, json);
    }

    /** Whether a file lies under the katas, also when all links are followed. */
    private boolean isKata(Path file) throws IOException {
        Path katas = root.resolve("katas");
        return file.startsWith(katas) && Files.isRegularFile(file)
                && file.toRealPath().startsWith(katas.toRealPath());
    }
}
