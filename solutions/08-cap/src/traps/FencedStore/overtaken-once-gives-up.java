/**
 * Takes anybody who is quicker for somebody newer. An older holder who writes at the last moment has the newer one
 * refused.
 *
 * <p>Caught by: FencedStoreTest.aNewerWriterThatIsOvertakenWritesAllTheSame,
 * whoeverIsOvertakenOftenComesThroughAllTheSame
 */
public final class FencedStore {

    public void write(Lease lease, String text) {
        Objects.requireNonNull(text, "text");
        if (!store(lease, cell(lease), text)) {
            throw new StaleTokenException(lease.resource(), lease.token(), lease.token() + 1);
        }
    }
}
