/**
 * Remembers how far the session has written, and not how far it has read. Two reads of one page come from two replicas,
 * and what the first has shown is not there in the second.
 *
 * <p>Caught by: ReplicaRouterTest.readsDoNotGoBack, whatANodeAppliesDuringAReadCountsAsSeen,
 * whatTheWorkThrowsIsAnAnswer, anErrorOfTheWorkIsAnAnswerToo
 */
public final class ReplicaRouter<C> {

    private <T> Optional<Answer<T>> ask(Node<C> replica, Session<C> session, Function<? super C, ? extends T> work) {
        try {
            NodeStatus before = replica.status();
            if (before.staleness().compareTo(maxStaleness) > 0 || !contains(before, session)) {
                return Optional.empty();
            }
            Answer<T> answer = Answer.of(replica, work);
            return contains(replica.status(), session) ? Optional.of(answer) : Optional.empty();
        } catch (NodeDownException down) {
            return Optional.empty();
        }
    }
}
