package katas.cachepatterns;

/** What a call throws whose link broke, before it took effect or on the way back. */
final class LinkBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    LinkBroken(String call) {
        super("the link broke during " + call);
    }
}
