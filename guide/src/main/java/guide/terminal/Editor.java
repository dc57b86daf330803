package guide.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in which the reader edits.
 *
 * @param command how to start it, as the reader would type it without the file
 */
record Editor(String command) {

    private static final List<String> COMMON = List.of("idea", "code");
    private static final Set<String> IN_TERMINAL = Set.of("vi", "vim", "nvim", "view", "ex", "ed", "nano", "pico", "micro",
            "hx", "helix", "kak", "joe", "ne", "mg", "zile", "mcedit", "emacs");
    private static final long FIRST_SECONDS = 1;

    /** What the reader asks for by {@code VISUAL} or {@code EDITOR}, else a common IDE; null if there is neither. */
    static Editor ofReader() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return new Editor(value.strip());
            }
        }
        return COMMON.stream().filter(Editor::isOnPath).map(Editor::new).findFirst().orElse(null);
    }

    private static boolean isOnPath(String name) {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Whether it uses the terminal itself, and so must have it alone. Others open a window of their own. */
    boolean isInTerminal() {
        List<String> words = List.of(command.split("\\s+"));
        String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        boolean told = words.contains("-nw") || words.contains("-t") || words.contains("--tty");
        boolean window = program.equals("emacs") && (isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"));
        return told || IN_TERMINAL.contains(program) && !window;
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /**
     * Opens a file. Waits until the editor lets go if it is in the terminal; else only until it is clear that it runs.
     *
     * @return what to tell the reader; empty when all went well
     */
    String open(Path file) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words(file));
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

    /** Through a shell where there is one, because the command may quote words, as it may for other programs. */
    private List<String> words(Path file) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return List.of("sh", "-c", command + " \"$@\"", command, file.toString());
        }
        List<String> words = new ArrayList<>(List.of("cmd", "/c"));
        words.addAll(List.of(command.split("\\s+")));
        words.add(file.toString());
        return words;
    }
}
