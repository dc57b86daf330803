package guide.terminal;

import guide.book.Kata;
import guide.progress.Progress;
import java.util.List;
import java.util.Map;

/** All katas with their numbers, one of them marked: by the arrow keys, or by typing its number. */
final class KataList implements Pane {

    /** A window that is narrower shows of each kata its name and state alone. */
    private static final int WIDE = 66;
    private static final int PAGE = 10;
    private static final int MANY = 1_000_000;
    private static final Map<Integer, Integer> MOVES = Map.of(Console.UP, -1, Console.DOWN, 1, (int) 'k', -1,
            (int) 'j', 1, Console.PAGE_UP, -PAGE, Console.PAGE_DOWN, PAGE, (int) ' ', PAGE, Console.TOP, -MANY,
            Console.BOTTOM, MANY);
    private static final int RUBOUT = 127;
    private static final int BACKSPACE = 8;

    private final List<Kata> katas;
    private final Map<Kata, Progress.State> states;
    private final StringBuilder typed = new StringBuilder();
    private final Viewport viewport = new Viewport();
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

    @Override
    public boolean takes(int key) {
        if (MOVES.containsKey(key)) {
            typed.setLength(0);
            mark(marked + MOVES.get(key));
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

    @Override
    public void draw(Screen screen) {
        boolean wide = screen.width() == 0 || screen.width() >= WIDE;
        for (int i = 0; i < katas.size(); i++) {
            Kata kata = katas.get(i);
            screen.row(String.format("%s%3d  ", i == marked ? ">" : " ", i + 1) + (wide
                    ? ListCommand.row(screen, kata, states.get(kata))
                    : ListCommand.word(screen, states.get(kata)) + "  " + kata.name()));
        }
        viewport.around(marked);
    }

    @Override
    public Viewport viewport() {
        return viewport;
    }

    @Override
    public boolean closes(int key) {
        return key == Console.ESCAPE || key == 'l' || key == 'q';
    }

    @Override
    public String keys() {
        return "a number or arrows, Enter   Escape: back";
    }
}
