package testkit.network;

/** What can happen in a network besides that messages come, clocks go on and clients ask. */
public enum NetworkFault {

    /** A message never comes. */
    LOSS,

    /** A message comes, and comes again later. */
    DUPLICATION,

    /** A message overtakes one that was sent before it on the same link. */
    REORDERING,

    /** Links are cut, and healed. */
    CUT,

    /** A node stops, between two of its calls or while it saves, and starts again with what it has saved. */
    STOP,

    /** The clock of one node goes on, and those of others do not. Without it all clocks show the same. */
    DRIFT
}
