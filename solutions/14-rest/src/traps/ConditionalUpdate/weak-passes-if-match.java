/**
 * Compares weakly everywhere. A client that has something as good as equal overwrites what it has not seen. A public
 * fault of frameworks that strip the W/ first.
 *
 * <p>Caught by: ConditionalUpdateTest.aWeakTagNeverPassesIfMatch
 */
public final class ConditionalUpdate implements Handler {

    private record Tags(boolean any, List<String> strong, List<String> weak) {

        boolean name(Optional<Document> found, boolean weakly) {
            return found.isPresent() && (any || strong.contains(tag(found.get().version()))
                    || weak.contains(tag(found.get().version())));
        }
    }
}
