/**
 * Builds the answer from the problem alone. What only the header can say is lost: Allow with 405, Retry-After with 503,
 * WWW-Authenticate with 401.
 *
 * <p>Caught by: ProblemsTest.theHeaderFieldsOfTheExceptionAreSent
 */
public final class Problems implements Handler {

    @Override
    public Response handle(Request request) {
        Objects.requireNonNull(request, "request");
        try {
            return Objects.requireNonNull(handler.handle(request), "the handler answered null");
        } catch (ProblemException expected) {
            return answer(expected.problem());
        } catch (RuntimeException failure) {
            return incident(failure);
        }
    }
}
