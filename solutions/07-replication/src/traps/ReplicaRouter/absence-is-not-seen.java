/**
 * Takes what the work throws for no answer, and asks the next node. "There is no such row" is asked of all nodes in
 * turn, the primary last, and the session does not remember how far it has seen.
 *
 * <p>Caught by: ReplicaRouterTest.whatTheWorkThrowsIsAnAnswer, anErrorOfTheWorkIsAnAnswerToo
 */
public final class ReplicaRouter<C> {

    private <T> Optional<Answer<T>> ask(Node<C> replica, Session<C> session, Function<? super C, ? extends T> work) {
        try {
            NodeStatus before = replica.status();
            if (before.staleness().compareTo(maxStaleness) > 0 || !contains(before, session)) {
                return Optional.empty();
            }
            Answer<T> answer = new Answer<>(replica.execute(work), null);
            NodeStatus after = replica.status();
            if (!contains(after, session)) {
                return Optional.empty();
            }
            session.sees(after.position());
            return Optional.of(answer);
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }
}
