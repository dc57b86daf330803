package benchmarks.transactions;

/** Something happened that the contracts say never happens. */
final class InvariantViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was promised, and what was seen instead. */
    InvariantViolation(String invariant) {
        super(invariant);
    }

    InvariantViolation(String invariant, Throwable cause) {
        super(invariant, cause);
    }
}
