
/**
 * Puts the exception's message into the detail, which is handy as long as one develops. In production it says which
 * table has no such column, and at which address the database does not answer. Common in print.
 *
 * <p>Caught by: ProblemsTest.nothingOfAFailureGetsOut, aLogThatFailsChangesNothing, aFailureStaysOneWhateverCausedIt,
 * aLogThatThrowsWhatItWasGivenChangesNothing, whatTheLogThrowsIsComparedByIdentity
 */
public final class Problems implements Handler {

    private Response incident(RuntimeException failure) {
        UUID id = incidents.get();
        log.accept(id, failure);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", "Internal Server Error");
        members.put("status", 500);
        members.put("detail", failure.getMessage());
        members.put("instance", "urn:uuid:" + id);
        return Response.of(500).withBody(MEDIA_TYPE, Json.write(members));
    }
}
