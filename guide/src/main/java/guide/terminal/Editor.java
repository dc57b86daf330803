package guide.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in which the reader edits.
 *
 * @param command its words, without the file
 */
record Editor(List<String> command) {

    private static final List<String> COMMON = List.of("idea", "code");

    /** What the reader asks for by {@code VISUAL} or {@code EDITOR}, else a common IDE; null if there is neither. */
    static Editor ofReader() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return new Editor(List.of(value.strip().split("\\s+")));
            }
        }
        return COMMON.stream().filter(Editor::isOnPath).map(name -> new Editor(List.of(name))).findFirst().orElse(null);
    }

    private static boolean isOnPath(String name) {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * Opens a file and waits until the editor lets go.
     *
     * @return what to tell the reader; empty when all went well
     */
    String open(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        try {
            int status = new ProcessBuilder(words).inheritIO().start().waitFor();
            return status == 0 ? "" : String.join(" ", words) + " ended with status " + status + ".";
        } catch (IOException failure) {
            return "Cannot start " + command.get(0) + ". Set EDITOR to the command that opens your editor.";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
