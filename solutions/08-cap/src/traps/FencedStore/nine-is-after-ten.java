/**
 * Compares tokens as the texts that they are stored as. It works for the first nine leases: "9" is greater than "10",
 * so the ninth holder writes over the tenth.
 *
 * <p>Caught by: FencedStoreTest.aTokenIsANumber, anyTextComesBackUnchanged
 */
public final class FencedStore {

    private String cell(Lease lease) {
        String cell = texts.get(textKey(lease));
        String newest = String.valueOf(tokenOf(cell));
        if (newest.compareTo(String.valueOf(lease.token())) > 0) {
            throw new StaleTokenException(lease.resource(), lease.token(), tokenOf(cell));
        }
        return cell;
    }
}
