/**
 * Refuses a token that it has seen, not only those below. A holder can write once, and its second write is refused
 * although nobody else has come.
 *
 * <p>Caught by: FencedStoreTest.theLatestTokenIsServed, aFailureOfAReadOrWriteIsTold, aReadFencesOlderHolders,
 * anyTextComesBackUnchanged, noClockIsAsked, whoeverReadsAndWritesMayHaveAnyLocale,
 * whoeverIsOvertakenOftenComesThroughAllTheSame, aTokenMayHaveMoreThanThirtyTwoBits
 */
public final class FencedStore {

    public void write(Lease lease, String text) {
        Objects.requireNonNull(text, "text");
        String cell;
        do {
            cell = cell(lease);
            if (cell != null && tokenOf(cell) == lease.token() && textOf(cell) != null) {
                throw new StaleTokenException(lease.resource(), lease.token(), tokenOf(cell));
            }
        } while (!store(lease, cell, text));
    }
}
