/**
 * Hands out fencing tokens, stores them, and compares them with nothing, as published examples do. A holder that was
 * stopped for a minute writes over whatever has been written since.
 *
 * <p>Caught by: FencedStoreTest.aStaleWriteIsRefused, aReadFencesOlderHolders, aReadOfNothingFencesOlderHolders,
 * aReaderThatIsOvertakenLooksAgain, aStaleReadIsRefused, aTokenIsANumber, aWriterThatIsOvertakenLooksAgain,
 * whoeverReadsAndWritesMayHaveAnyLocale, aWriteOfTheTextThatIsThereFencesOlderHolders,
 * aTokenMayHaveMoreThanThirtyTwoBits, aRefusalNamesTheNewestTokenThatWasSeen
 */
public final class FencedStore {

    private String cell(Lease lease) {
        return texts.get(textKey(lease));
    }
}
