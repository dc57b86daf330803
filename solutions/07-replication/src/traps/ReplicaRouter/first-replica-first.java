/**
 * Asks the replicas in the order of the list. The first one gets all the reads as long as it keeps up, and the others
 * cost money.
 *
 * <p>Caught by: ReplicaRouterTest.replicasTakeTurns, whatIsDoneInATransactionTakesNoTurn
 */
public final class ReplicaRouter<C> {

    public <T> T read(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        if (!session.isUnsure()) {
            for (Node<C> replica : cluster.replicas()) {
                Optional<Answer<T>> answer = ask(replica, session, work);
                if (answer.isPresent()) {
                    return answer.get().give();
                }
            }
        }
        return readFromPrimary(session, work);
    }
}
