package guide.engine;

import java.nio.file.Path;

/** The file that is to be tested is not there. */
public final class MissingSource extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param file the file that was looked for
     */
    public MissingSource(Path file) {
        super(file + " is not there.");
    }
}
