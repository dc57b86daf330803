package guide.engine;

import guide.book.UserFacingException;
import java.nio.file.Path;

/** The file that is to be tested is not there. */
public final class MissingSource extends UserFacingException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param file the file that was looked for, as a reader knows it
     * @param remedy how to get it back, in a sentence
     */
    MissingSource(Path file, String remedy) {
        super(file.toString().replace('\\', '/') + " is not there. " + remedy);
    }
}
