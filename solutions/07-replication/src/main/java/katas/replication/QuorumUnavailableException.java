package katas.replication;

/** Too few nodes have answered in time. A write that ends so may still take effect, now or later. */
public final class QuorumUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says what was wanted.
     *
     * @param message what was asked for, how many nodes were needed, and how many answered
     */
    public QuorumUnavailableException(String message) {
        super(message);
    }
}
