package katas.rest;

/** Says that a text is not JSON, and where it ceases to be. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JsonException(String message) {
        super(message);
    }
}
