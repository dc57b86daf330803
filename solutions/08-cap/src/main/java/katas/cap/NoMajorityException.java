package katas.cap;

/** A consistent operation has reached too few nodes in time. What it adds may be seen all the same, now or later. */
public final class NoMajorityException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says how far it came.
     *
     * @param message how many nodes have answered, the one that asks among them, and how many are a majority
     */
    public NoMajorityException(String message) {
        super(message);
    }
}
