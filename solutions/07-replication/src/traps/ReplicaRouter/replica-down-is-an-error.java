/**
 * Asks the replica whose turn it is, and lets its failure through. With three replicas, one that is down makes every
 * third page fail although four other nodes could answer.
 *
 * <p>Caught by: ReplicaRouterTest.whatWasReadFromThePrimaryIsSeenToo, aReplicaThatIsDownIsLeftOut,
 * aReplicaThatBreaksDownInTheMiddleIsLeftOut, aNodeThatIsSaidToBeDownByTheWorkIsLeftOut
 */
public final class ReplicaRouter<C> {

    private <T> Optional<Answer<T>> ask(Node<C> replica, Session<C> session, Function<? super C, ? extends T> work) {
        NodeStatus before = replica.status();
        if (before.staleness().compareTo(maxStaleness) > 0 || !contains(before, session)) {
            return Optional.empty();
        }
        Answer<T> answer = Answer.of(replica, work);
        NodeStatus after = replica.status();
        if (!contains(after, session)) {
            return Optional.empty();
        }
        session.sees(after.position());
        return Optional.of(answer);
    }
}
