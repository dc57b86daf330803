package guide.terminal;

/** What takes the place of the verdict for a while. */
sealed interface Pane permits TextPane, KataList {

    /** Writes all of it. */
    void draw(Screen screen);

    /** Which part of it is in view. */
    Viewport viewport();

    /**
     * Takes a key.
     *
     * @return whether it meant something
     */
    boolean takes(int key);

    /** Whether a key closes it. */
    boolean closes(int key);

    /** The keys that it takes, in a line. */
    String keys();
}
