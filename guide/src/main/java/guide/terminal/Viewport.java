package guide.terminal;

import java.util.ArrayList;
import java.util.List;

/** The part of a text that is in view, and the keys that move it. */
final class Viewport {

    private int first;
    private int last;
    private int room = 1;

    /** Goes to the beginning. */
    void toTop() {
        first = 0;
    }

    /** Goes to a row: it is the first in view, unless all after it leave room for more above. */
    void to(int row) {
        first = row;
    }

    /** Goes where a row is about in the middle. */
    void around(int row) {
        first = Math.max(0, row - room / 2);
    }

    /**
     * The rows in view.
     *
     * @param rows all rows
     * @param height how many there is room for; 0 for all
     * @param columns how many columns a row has; 0 if that is not known
     * @return at most so many; the last says how many more there are
     */
    List<String> of(List<String> rows, int height, int columns) {
        if (height == 0 || height(rows, 0, rows.size(), columns) <= height) {
            first = 0;
            last = 0;
            return rows;
        }
        room = Math.max(1, height - 1);
        last = rows.size() - 1;
        for (int used = height(rows.get(last), columns); last > 0; last--) {
            used += height(rows.get(last - 1), columns);
            if (used > room) {
                break;
            }
        }
        first = Math.max(0, Math.min(first, last));
        List<String> shown = new ArrayList<>();
        int end = first;
        for (int used = 0; end < rows.size(); end++) {
            used += height(rows.get(end), columns);
            if (used > room && end > first) {
                break;
            }
            shown.add(rows.get(end));
        }
        shown.add(where(first, rows.size() - end));
        return shown;
    }

    private static String where(int above, int below) {
        return below > 0
                ? "… " + below + " lines more: space or the arrows" + (above > 0 ? ", " + above + " above" : "")
                : "the end; " + above + " lines above: the arrows";
    }

    private static int height(List<String> rows, int from, int to, int columns) {
        return rows.subList(from, to).stream().mapToInt(row -> height(row, columns)).sum();
    }

    /** How many lines a terminal makes of a row that may have a word longer than its width. */
    private static int height(String row, int columns) {
        return columns == 0 ? 1 : Math.max(1, (Style.length(row) + columns - 1) / columns);
    }

    /**
     * Takes a key.
     *
     * @return whether it moves a text; it may have been at its end
     */
    boolean takes(int key) {
        int step = switch (key) {
            case Console.UP, 'k' -> -1;
            case Console.DOWN, 'j' -> 1;
            case Console.PAGE_UP -> -room;
            case Console.PAGE_DOWN, ' ' -> room;
            case Console.TOP -> -first;
            case Console.BOTTOM -> last - first;
            default -> Integer.MIN_VALUE;
        };
        if (step == Integer.MIN_VALUE) {
            return false;
        }
        first = Math.max(0, Math.min(first + step, last));
        return true;
    }
}
