import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts leases in each process. Two processes give the same number twice, and one that has just begun gives a smaller
 * one than those before it: a store that looks at numbers only lets two holders in, or none.
 *
 * <p>Caught by: FencedStoreTest.aLaterLeaseHasAGreaterToken, aLeaseThatEndsWhileItIsGrantedIsNotGranted,
 * aReadFencesOlderHolders, aReadOfNothingFencesOlderHolders, aReaderThatIsOvertakenLooksAgain, aStaleReadIsRefused,
 * aStaleWriteIsRefused, aWriterThatIsOvertakenLooksAgain, whoeverReadsAndWritesMayHaveAnyLocale,
 * aWriteOfTheTextThatIsThereFencesOlderHolders, whoeverIsOvertakenOftenComesThroughAllTheSame,
 * aTokenMayHaveMoreThanThirtyTwoBits, leasesAreNumberedWhereTheyAreKept
 */
public final class FencedStore {

    private final AtomicLong numbers = new AtomicLong();

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = holders.get();
        try {
            if (!leases.putIfAbsent(key, holder, life)) {
                return Optional.empty();
            }
            long token = numbers.incrementAndGet();
            return holder.equals(leases.get(key)) ? Optional.of(new Lease(resource, holder, token)) : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, holder);
            throw thrown;
        }
    }
}
