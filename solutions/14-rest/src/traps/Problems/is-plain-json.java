/**
 * Says application/json. A program that looks at the media type cannot tell a problem from a user who has a title and a
 * status.
 *
 * <p>Caught by: ProblemsTest.theMediaTypeSaysThatItIsAProblem, theHeaderFieldsOfTheExceptionAreSent
 */
public final class Problems implements Handler {

    private static final String MEDIA_TYPE = "application/json";
}
