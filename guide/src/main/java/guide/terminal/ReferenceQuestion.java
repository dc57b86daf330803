package guide.terminal;

import guide.engine.Verdict;
import guide.progress.SpoilerWarning;
import java.io.IOException;

/** Shows the reference beside the reader's answer, and asks first while that is not green. */
final class ReferenceQuestion {

    /** What says no, even where it asks for something else otherwise. */
    private static final String NO = "nN \r\n\u001b";

    private final Session session;
    private final WatchScreen screen;
    private boolean open;

    ReferenceQuestion(Session session, WatchScreen screen) {
        this.session = session;
        this.screen = screen;
    }

    /** Whether the next key is the answer. */
    boolean isOpen() {
        return open;
    }

    /** Asks, or shows the reference where there is nothing to ask. */
    void ask() {
        open = screen.verdict() == null || screen.verdict().state() != Verdict.State.GREEN;
        if (open) {
            screen.say(new SpoilerWarning(screen.kata()).question() + " y or n");
        } else {
            show();
        }
    }

    /** Asks once more, where something else was said meanwhile. */
    void askAgain() {
        if (open) {
            ask();
        }
    }

    /**
     * Takes the answer.
     *
     * @return whether the key was one; any but yes and no asks for something else
     */
    boolean takeAnswer(int key) {
        open = false;
        screen.say("");
        if (key == 'y' || key == 'Y') {
            show();
            return true;
        }
        return NO.indexOf(key) >= 0;
    }

    private void show() {
        try {
            screen.open(new TextPane('d', DiffCommand.diff(session, screen.kata())));
        } catch (IOException failure) {
            screen.say("No diff: " + failure.getMessage());
        }
    }
}
