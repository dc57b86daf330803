package katas.transactions;

/** The commit was refused: together with others the transaction might fit into no order. Run it again. */
public final class SerializationFailureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Makes the refusal. */
    public SerializationFailureException() {
        super("something that the transaction has read was overwritten before its commit");
    }
}
