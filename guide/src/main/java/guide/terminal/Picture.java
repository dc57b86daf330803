package guide.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * How the screen is divided: progress and kata above, what the reader reads, the keys, and what happened last below.
 *
 * @param screen what it is drawn on
 * @param bar how much is done, left out where it does not fit into the title's line
 * @param title the line above
 * @param notice what happened last; empty if there is nothing to say
 */
record Picture(Screen screen, String bar, String title, String notice) {

    /** A window with fewer lines has none to spare for empty ones. */
    private static final int COMFORTABLE = 20;

    /**
     * Draws it.
     *
     * @param pane what the reader reads; as much of it is shown as there is room for
     * @param keys the line of the keys
     */
    void draw(Console console, Pane pane, String keys) {
        boolean fits = screen.width() == 0 || Style.length(bar + title) <= screen.width();
        List<String> top = spaced(screen.rows(to -> to.line((fits ? bar : "") + title)), false);
        List<String> bottom = spaced(screen.rows(to -> to.line(screen.faint(keys))), true);
        if (!notice.isEmpty()) {
            bottom.addAll(screen.rows(to -> to.line(notice)));
        }
        // The last line is left to what goes on and is noted there.
        int room = screen.height() == 0 ? 0 : Math.max(1, screen.height() - top.size() - bottom.size() - 1);
        List<String> body = screen.rows(pane::draw);
        console.begin();
        top.forEach(screen::row);
        pane.viewport().of(body, room, screen.width()).forEach(screen::row);
        bottom.forEach(screen::row);
        console.end();
    }

    private List<String> spaced(List<String> rows, boolean before) {
        List<String> spaced = new ArrayList<>(rows);
        if (screen.height() == 0 || screen.height() >= COMFORTABLE) {
            spaced.add(before ? 0 : spaced.size(), "");
        }
        return spaced;
    }
}
