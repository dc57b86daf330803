package guide.terminal;

import guide.book.UserFacingException;

/** The words of a command make no sense; the message names them and says what would. */
final class BadUsage extends UserFacingException {

    private static final long serialVersionUID = 1;

    BadUsage(String message) {
        super(message);
    }
}
