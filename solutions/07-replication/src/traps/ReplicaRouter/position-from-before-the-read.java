/**
 * Takes the position from before the read for what the read has seen. A replica that applies something in between has
 * shown more than that, and the next one may show less.
 *
 * <p>Caught by: ReplicaRouterTest.whatANodeAppliesDuringAReadCountsAsSeen
 */
public final class ReplicaRouter<C> {

    private <T> Optional<Answer<T>> ask(Node<C> replica, Session<C> session, Function<? super C, ? extends T> work) {
        try {
            NodeStatus before = replica.status();
            if (before.staleness().compareTo(maxStaleness) > 0 || !contains(before, session)) {
                return Optional.empty();
            }
            Answer<T> answer = Answer.of(replica, work);
            if (!contains(replica.status(), session)) {
                return Optional.empty();
            }
            session.sees(before.position());
            return Optional.of(answer);
        } catch (NodeDownException down) {
            return Optional.empty();
        }
    }
}
