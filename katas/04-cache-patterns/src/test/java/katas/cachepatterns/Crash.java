package katas.cachepatterns;

/** The process is gone, in the middle of a call. Nothing catches it that catches exceptions. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash(String call) {
        super("the process has crashed in " + call);
    }
}
