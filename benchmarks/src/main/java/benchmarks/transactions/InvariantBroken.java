package benchmarks.transactions;

/** Something happened that the contracts say never happens. */
final class InvariantBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was promised, and what was seen instead. */
    InvariantBroken(String invariant) {
        super(invariant);
    }

    InvariantBroken(String invariant, Throwable cause) {
        super(invariant, cause);
    }
}
