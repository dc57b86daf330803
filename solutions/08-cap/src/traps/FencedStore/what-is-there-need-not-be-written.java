import java.util.Objects;

/**
 * Spares itself a write of the text that is there already. The token is not written then, either: the holder has been
 * told that it has written, and an older one may write over that.
 *
 * <p>Caught by: FencedStoreTest.aWriteOfTheTextThatIsThereFencesOlderHolders
 */
public final class FencedStore {

    public void write(Lease lease, String text) {
        Objects.requireNonNull(text, "text");
        boolean stored;
        do {
            String cell = cell(lease);
            stored = text.equals(textOf(cell)) || store(lease, cell, text);
        } while (!stored);
    }
}
