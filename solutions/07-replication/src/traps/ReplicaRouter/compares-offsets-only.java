/**
 * Compares places of the log by their offsets, whatever the timeline. After a failover the new primary soon writes past
 * the offset of what was lost, and then seems to have it.
 *
 * <p>Caught by: ReplicaRouterTest.whatWasLostStaysLostWhenTheNumbersHavePassed
 */
public final class ReplicaRouter<C> {

    private static boolean contains(NodeStatus status, Session<?> session) {
        return session.seen().map(seen -> seen.offset() <= status.position().offset()).orElse(true);
    }
}
