package guide.progress;

import java.nio.file.Path;

/** Something that must be kept cannot be written. */
public final class NotWritable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param path what cannot be written
     * @param cause why; may be null
     */
    public NotWritable(Path path, Exception cause) {
        super("Cannot write " + path + ". Make the folder writable, or clone the workbook to a place of your own."
                + " Nothing was changed.", cause);
    }
}
