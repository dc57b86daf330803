/**
 * Leaves the transaction when the work returns, and not when it throws. From then on the session reads and writes with
 * a connection whose transaction has ended.
 *
 * <p>Caught by: ReplicaRouterTest.afterAWriteTheSessionIsInNoTransaction, whatAFailedWriteHasReadIsSeen,
 * anErrorOfTheWorkIsAnAnswerToo, anErrorOfAWriteLeavesNobodyUnsure
 */
public final class ReplicaRouter<C> {

    private static <C, T> T inTransaction(Session<C> session, C connection, Function<? super C, ? extends T> work) {
        session.setTransaction(connection);
        T done = work.apply(connection);
        session.setTransaction(null);
        return done;
    }
}
