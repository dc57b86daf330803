package guide.terminal;

/** How much to show of what is long. */
enum Length {
    /** Its beginning, or of a script its end. */
    SHORT("test --whole"),
    /** The same, where a key shows the rest. */
    FOLDED("v"),
    /** All of it. */
    WHOLE("");

    private final String unfolds;

    Length(String unfolds) {
        this.unfolds = unfolds;
    }

    /** Says how much is left out, and what shows it. */
    String cut(String what) {
        return "… and " + what + " more: " + unfolds + " shows them";
    }
}
