/**
 * Checks the tokens of reads, and remembers those of writes only. The new holder reads 5; the old one, late, makes it 6
 * and is told that this is stored; the new one, who wants to add 10, writes 15.
 *
 * <p>Caught by: FencedStoreTest.aReadFencesOlderHolders, aReadOfNothingFencesOlderHolders,
 * aReaderThatIsOvertakenLooksAgain, whoeverIsOvertakenOftenComesThroughAllTheSame
 */
public final class FencedStore {

    public String read(Lease lease) {
        return textOf(cell(lease));
    }
}
