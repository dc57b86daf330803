/**
 * Hides the failure from the client, and from everybody else.
 *
 * <p>Caught by: ProblemsTest.theLogHasTheFailureAndTheId, aLogThatFailsChangesNothing, eachFailureHasItsOwnId,
 * noAnswerIsAFailure, aFailureStaysOneWhateverCausedIt, anErrorOfTheLogGoesOn, whatTheLogThrowsIsComparedByIdentity
 */
public final class Problems implements Handler {

    private Response incident(RuntimeException failure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", "Internal Server Error");
        members.put("status", 500);
        members.put("instance", "urn:uuid:" + incidents.get());
        return Response.of(500).withBody(MEDIA_TYPE, Json.write(members));
    }
}
