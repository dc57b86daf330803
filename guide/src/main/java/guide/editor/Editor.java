package guide.editor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in which the reader edits. Knows how the common ones are told a line; others get the file alone.
 *
 * @param command how to start it, as the reader would type it without the file
 */
public record Editor(String command) {

    private static final List<String> COMMON = List.of("idea", "code");
    /** Those that open a window. Any other may want the terminal, and would do nothing without it. */
    private static final Set<String> IN_WINDOW = Set.of("idea", "idea64", "idea.sh", "code", "code-insiders", "codium",
            "cursor", "windsurf", "subl", "zed", "zeditor", "gedit", "gnome-text-editor", "kate", "kwrite", "geany",
            "mousepad", "pluma", "xed", "gvim", "mvim", "emacsclient", "pulsar", "eclipse", "netbeans", "fleet",
            "notepad", "notepad++", "open", "xdg-open", "start", "bbedit", "mate");
    /** Are told a line by {@code +7} before the file. */
    private static final Set<String> PLUS = Set.of("vi", "vim", "nvim", "gvim", "view", "nano", "pico", "micro", "kak",
            "joe", "ne", "mg", "mcedit", "emacs", "emacsclient", "gedit", "geany");
    /** Are told a line behind the file's name and a colon. */
    private static final Set<String> COLON = Set.of("hx", "helix", "subl", "zed");
    /** As well, but ask for a word in front. */
    private static final Set<String> GOTO = Set.of("code", "codium", "code-insiders", "cursor");
    private static final Set<String> LINE = Set.of("idea", "idea64", "idea.sh", "kate");
    private static final long FIRST_SECONDS = 1;

    /**
     * Finds the reader's editor.
     *
     * @return what the reader asks for by {@code VISUAL} or {@code EDITOR}, else a common IDE; empty if there is
     *     neither
     */
    public static Optional<Editor> ofReader() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return Optional.of(new Editor(value.strip()));
            }
        }
        return COMMON.stream().filter(Editor::isOnPath).map(Editor::new).findFirst();
    }

    private static boolean isOnPath(String name) {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * Whether it uses the terminal itself, and so must have it alone.
     *
     * @return false if it is known to open a window of its own
     */
    public boolean isInTerminal() {
        List<String> words = List.of(command.split("\\s+"));
        String program = program().replaceFirst("(?i)\\.(exe|cmd|bat)$", "");
        boolean told = words.contains("-nw") || words.contains("-t") || words.contains("--tty");
        boolean window = program.equals("emacs") && (isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"));
        return told || !IN_WINDOW.contains(program) && !window;
    }

    private String program() {
        String first = command.split("\\s+")[0];
        return first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /**
     * Opens a file. Waits until the editor lets go if it is in the terminal; else only until it is clear that it runs.
     *
     * @param file a file that is there
     * @param line the line to go to, from 1; 0 for none
     * @return what to tell the reader; empty when all went well
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public String open(Path file, int line) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words(place(file.toString(), line)));
        try {
            if (isInTerminal()) {
                return complaint(builder.inheritIO().start().waitFor());
            }
            Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            return process.waitFor(FIRST_SECONDS, TimeUnit.SECONDS) ? complaint(process.exitValue()) : "";
        } catch (IOException failure) {
            return "Cannot start " + command + ". Set EDITOR to the command that opens your editor.";
        }
    }

    private String complaint(int status) {
        return status == 0 ? "" : command + " ended with status " + status
                + ". Set EDITOR to the command that opens your editor.";
    }

    /** The words that name a file and a line. */
    List<String> place(String file, int line) {
        String program = program().replaceFirst("(?i)\\.(exe|cmd|bat)$", "");
        if (line < 1) {
            return List.of(file);
        }
        if (PLUS.contains(program)) {
            return List.of("+" + line, file);
        }
        if (COLON.contains(program)) {
            return List.of(file + ":" + line);
        }
        if (GOTO.contains(program)) {
            return List.of("--goto", file + ":" + line);
        }
        return LINE.contains(program) ? List.of("--line", String.valueOf(line), file) : List.of(file);
    }

    /** Through a shell where there is one, because the command may quote words, as it may for other programs. */
    private List<String> words(List<String> place) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            words.addAll(List.of("cmd", "/c"));
            words.addAll(List.of(command.split("\\s+")));
        } else {
            words.addAll(List.of("sh", "-c", command + " \"$@\"", command));
        }
        words.addAll(place);
        return words;
    }
}
