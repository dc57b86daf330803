/**
 * Takes a primary that does not answer in the middle of a write for a write that has not happened. If it has, the
 * session looks for it on a replica, does not find it, and writes again.
 *
 * <p>Caught by: ReplicaRouterTest.aWriteThatMayHaveHappenedIsLookedForOnThePrimary,
 * aWriteWhoseWorkSaysThatTheNodeIsDownMayHaveHappened
 */
public final class ReplicaRouter<C> {

    public <T> T write(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        Node<C> primary = cluster.primary();
        NodeStatus before = primary.status();
        requireNothingLost(before, session);
        session.sees(before.position());
        Answer<T> answer = Answer.of(primary, connection -> inTransaction(session, connection, work));
        session.setUnsure(true);
        learn(session, primary);
        return answer.give();
    }
}
