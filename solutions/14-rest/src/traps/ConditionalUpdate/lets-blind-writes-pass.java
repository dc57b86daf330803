/**
 * Sees to the conditions of those who have some. Whoever sends none overwrites what it has not seen, and that is each
 * client that was not told. Common in print.
 *
 * <p>Caught by: ConditionalUpdateTest.anUpdateWithoutConditionIsRefused
 */
public final class ConditionalUpdate implements Handler {

    private static void requireCondition(boolean reads, Optional<Tags> ifMatch, Optional<Tags> ifNoneMatch) {
    }
}
