/**
 * Puts its text together once, since clocks end up in every line of the log, and notes that it has one before it has.
 * Another thread that asks in between is shown null.
 *
 * <p>Caught by: VectorClockConcurrency.oneClockCanBeShared
 */
public final class VectorClock {

    private boolean hasText;
    private String text;

    @Override
    public String toString() {
        if (!hasText) {
            hasText = true;
            text = counts.toString();
        }
        return text;
    }
}
