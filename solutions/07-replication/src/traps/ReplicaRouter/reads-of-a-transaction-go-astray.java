/**
 * Decides by the method that is called, as routing by an annotation does: whatever is a read goes to a replica, also in
 * the middle of a transaction that writes. The read does not see what the transaction has written a line before.
 *
 * <p>Caught by: ReplicaRouterTest.aReadInAWriteIsMadeInItsTransaction, aWriteInAWriteJoinsIt
 */
public final class ReplicaRouter<C> {

    public <T> T read(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (!session.isUnsure()) {
            List<Node<C>> replicas = cluster.replicas();
            long first = turn.getAndIncrement();
            for (int i = 0; i < replicas.size(); i++) {
                Node<C> replica = replicas.get(Math.floorMod(first + i, replicas.size()));
                Optional<Answer<T>> answer = ask(replica, session, work);
                if (answer.isPresent()) {
                    return answer.get().give();
                }
            }
        }
        return readFromPrimary(session, work);
    }
}
