package testkit.network;

/** When a node stops. */
public enum StopMoment {

    /** At once, between two of its calls. */
    NOW("stops"),

    /** When it saves next: nothing is saved. What it has sent before is under way. */
    BEFORE_SAVING("is to stop before it saves"),

    /** When it saves next: it is saved, and nothing is done after it. */
    AFTER_SAVING("is to stop when it has saved");

    private final String words;

    StopMoment(String words) {
        this.words = words;
    }

    /** What a history says. */
    @Override
    public String toString() {
        return words;
    }
}
