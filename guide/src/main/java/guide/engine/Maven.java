package guide.engine;

import guide.book.UserFacingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maven, run on the project as a process of its own, which ends with the thread that waits for it. */
public final class Maven {

    private static final int SHOWN_ERRORS = 12;

    private final Path root;

    /**
     * Maven on a project.
     *
     * @param root the project's top folder
     */
    public Maven(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What starts Maven on this system.
     *
     * @return the program's name
     */
    public static String program() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    /**
     * Runs Maven to its end.
     *
     * @param words goals and options
     * @param log where its words go
     * @param broken what its failure means for the reader, in a sentence
     * @param moment is called about twice a second
     * @throws InterruptedException if this thread is interrupted; Maven is ended then
     * @throws UserFacingException if it cannot be started, or fails; the message has its errors, {@code broken}, and
     *     where all its words are
     */
    public void run(List<String> words, Path log, String broken, Runnable moment) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(), "-B", "-ntp"));
        command.addAll(words);
        try (GuardedProcess maven = GuardedProcess.start(command, root, log)) {
            if (maven.await(moment) != 0) {
                throw new UserFacingException(errors(log) + "\n" + broken + " " + root.relativize(log)
                        + " has all of it.");
            }
        } catch (IOException failure) {
            throw new UserFacingException(broken + " Maven cannot be started. ./kata doctor says what is missing.",
                    failure);
        }
    }

    private String errors(Path log) {
        try {
            return String.join("\n", Files.readString(log).lines().filter(line -> line.startsWith("[ERROR]"))
                    .map(line -> line.replace(root + File.separator, "")).limit(SHOWN_ERRORS).toList());
        } catch (IOException unreadable) {
            return "";
        }
    }
}
