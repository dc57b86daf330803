package guide.bench;

import guide.book.UserFacingException;

/** No benchmark measures what was asked for; the message says which katas can be measured. */
public final class NotMeasurable extends UserFacingException {

    private static final long serialVersionUID = 1;

    NotMeasurable(String message) {
        super(message);
    }
}
