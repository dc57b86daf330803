/**
 * Reads whose turn it is, and then moves the turn on. Two reads at a time find the same turn, and the busier the router
 * is, the more of them go to the same replica.
 *
 * <p>Caught by: ReplicaRouterConcurrency.threadsShareTheTurns
 */
public final class ReplicaRouter<C> {

    private int turn;

    public <T> T read(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        if (!session.isUnsure()) {
            List<Node<C>> replicas = cluster.replicas();
            int first = turn;
            turn = first + 1;
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
