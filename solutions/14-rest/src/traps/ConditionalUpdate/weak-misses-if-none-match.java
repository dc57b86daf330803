/**
 * Compares to the letter everywhere. A proxy that compresses has made the tag weak, and from then on everything is sent
 * again each time. A public fault: with compression on, nobody ever gets a 304.
 *
 * <p>Caught by: ConditionalUpdateTest.whatTheClientHasIsNotSentAgain
 */
public final class ConditionalUpdate implements Handler {

    private record Tags(boolean any, List<String> strong, List<String> weak) {

        boolean name(Optional<Document> found, boolean weakly) {
            return found.isPresent() && (any || strong.contains(tag(found.get().version())));
        }
    }
}
