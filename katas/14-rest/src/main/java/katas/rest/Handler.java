package katas.rest;

/** Answers requests, and knows of no server. Threads may share it. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers a request.
     *
     * @param request what was asked, not null
     * @return the answer, not null; that to {@code HEAD} may have the body of {@code GET}, which the server counts and
     *     does not send
     * @throws ProblemException if the answer is an error
     */
    Response handle(Request request);
}
