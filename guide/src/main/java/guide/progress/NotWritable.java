package guide.progress;

import guide.book.UserFacingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something that must be kept cannot be written. */
public final class NotWritable extends UserFacingException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param path what cannot be written
     * @param cause why; may be null
     */
    public NotWritable(Path path, Exception cause) {
        super("Cannot write " + path + remedy(cause) + " Nothing was changed.", cause);
    }

    private static String remedy(Exception cause) {
        if (cause instanceof FileAlreadyExistsException obstacle) {
            return ": " + obstacle.getFile() + " is in the way. Move it elsewhere.";
        }
        String reason = cause instanceof FileSystemException failure && failure.getReason() != null
                ? ": " + failure.getReason() : "";
        return reason + ". Make the folder writable, or clone the workbook to a place of your own.";
    }
}
