/**
 * Has the leader answer alone, for it is the leader. It may be the old one: on the other side of the fault another has
 * been elected, and takes writes that this one has never seen.
 *
 * <p>Caught by: ConsistencyMenuTest.aLatestReadAsksAMajorityWhoeverIsMissing, aSideWithAMajorityElectsItsLowestNode,
 * halfIsNoMajority, theWayToTheLeaderIsPartOfTheWait, waitsDoNotOverflow,
 * theLowestNodeIsElectedInWhateverOrderTheSideIsGiven, nodesMayBeMany,
 * theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest
 */
public final class ConsistencyMenu {

    private static Concern concern(Guarantee guarantee, boolean anyMissing) {
        return switch (guarantee) {
            case STALE_READ, MERGED_WRITE -> Concern.LOCAL;
            case ORDERED_WRITE, LATEST_READ -> Concern.LEADER;
            case DURABLE_WRITE -> anyMissing ? Concern.MAJORITY : Concern.LEADER;
        };
    }
}
