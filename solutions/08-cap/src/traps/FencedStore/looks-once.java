/**
 * Compares tokens once, and then tries to store until it succeeds. Whoever overtakes it in between has made its token
 * stale, and is written over.
 *
 * <p>Caught by: FencedStoreTest.aWriterThatIsOvertakenLooksAgain
 */
public final class FencedStore {

    public void write(Lease lease, String text) {
        Objects.requireNonNull(text, "text");
        String cell = cell(lease);
        while (!store(lease, cell, text)) {
            cell = texts.get(textKey(lease));
        }
    }
}
