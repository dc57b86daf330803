package testkit.http;

/** Replies to requests. A server calls it from several threads at a time. */
@FunctionalInterface
public interface Service {

    /**
     * Replies to one request.
     *
     * @param received the request, not null
     * @return the reply, not null
     * @throws Exception anything; the server replies 500 and keeps the exception for the test
     */
    Reply reply(Received received) throws Exception;
}
