package guide.terminal;

import guide.book.Kata;
import guide.progress.Progress;
import java.util.List;
import java.util.Map;

/** All katas with their numbers, one of them marked: by the arrow keys, or by typing its number. */
final class KataList {

    /** Lines of the screen that are not for rows: the progress above, the keys below, and empty ones. */
    private static final int FRAME = 8;
    private static final int FEWEST_ROWS = 3;
    private static final int RUBOUT = 127;
    private static final int BACKSPACE = 8;

    private final List<Kata> katas;
    private final Map<Kata, Progress.State> states;
    private final StringBuilder typed = new StringBuilder();
    private int marked;

    KataList(List<Kata> katas, Map<Kata, Progress.State> states, int marked) {
        this.katas = katas;
        this.states = states;
        this.marked = marked;
    }

    /** The kata that is marked. */
    Kata chosen() {
        return katas.get(marked);
    }

    /**
     * Takes a key.
     *
     * @return whether it meant something
     */
    boolean takes(int key) {
        if (key == Console.UP || key == Console.DOWN) {
            typed.setLength(0);
            mark(marked + (key == Console.UP ? -1 : 1));
        } else if (key >= '0' && key <= '9') {
            typed.append((char) key);
            if (Integer.parseInt(typed.toString()) > katas.size()) {
                typed.replace(0, typed.length(), String.valueOf((char) key));
            }
            mark(Integer.parseInt(typed.toString()) - 1);
        } else if ((key == RUBOUT || key == BACKSPACE) && typed.length() > 0) {
            typed.setLength(typed.length() - 1);
        } else {
            return false;
        }
        return true;
    }

    private void mark(int index) {
        marked = Math.max(0, Math.min(katas.size() - 1, index));
    }

    /** Draws as many rows around the marked one as there is room for. */
    void draw(Screen screen) {
        int room = screen.height() == 0 ? katas.size() : Math.max(FEWEST_ROWS, screen.height() - FRAME);
        int rows = Math.min(katas.size(), room);
        int first = Math.max(0, Math.min(marked - rows / 2, katas.size() - rows));
        for (int i = first; i < first + rows; i++) {
            Kata kata = katas.get(i);
            screen.line(String.format("%s%3d  ", i == marked ? ">" : " ", i + 1)
                    + ListCommand.row(screen, kata, states.get(kata)), FRAME);
        }
        if (rows < katas.size()) {
            screen.line(screen.faint("      " + (first + 1) + " to " + (first + rows) + " of " + katas.size()));
        }
        screen.line();
        screen.line(screen.faint("a number or the arrows, then Enter; Escape goes back"));
    }
}
