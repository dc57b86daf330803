package katas.cachepatterns;

/** What becomes of a call: it works, or its link breaks before it has taken effect, or on the way back. */
enum Fault {
    NONE, BEFORE, AFTER;

    /** The failure of a call. */
    static final class LinkBroken extends RuntimeException {

        private static final long serialVersionUID = 1;

        LinkBroken(String call) {
            super("the link broke during " + call);
        }
    }
}
