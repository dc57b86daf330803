/**
 * Looks whether the lease is still there, and then writes. Between the two the lease ends and another holder writes;
 * no look helps that is not one step with the write.
 *
 * <p>Caught by: FencedStoreTest.noClockIsAsked, aNewerWriterThatIsOvertakenWritesAllTheSame, aReadFencesOlderHolders,
 * aReaderThatIsOvertakenLooksAgain, aTokenIsANumber, aWriteOfTheTextThatIsThereFencesOlderHolders,
 * whoeverIsOvertakenOftenComesThroughAllTheSame, aTokenMayHaveMoreThanThirtyTwoBits,
 * aRefusalNamesTheNewestTokenThatWasSeen
 */
public final class FencedStore {

    private String cell(Lease lease) {
        if (!lease.holder().equals(leases.get(leaseKey(lease.resource())))) {
            throw new StaleTokenException(lease.resource(), lease.token(), lease.token() + 1);
        }
        return texts.get(textKey(lease));
    }
}
