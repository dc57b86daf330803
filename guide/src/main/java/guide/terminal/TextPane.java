package guide.terminal;

import java.util.function.Consumer;

/**
 * A text that takes the place of the verdict until the reader closes it.
 *
 * @param opener the key that has opened it and closes it as well
 * @param content writes the text
 * @param viewport which part of it is in view
 */
record TextPane(int opener, Consumer<Screen> content, Viewport viewport) implements Pane {

    TextPane(int opener, String text) {
        this(opener, screen -> screen.line(text), new Viewport());
    }

    @Override
    public void draw(Screen screen) {
        content.accept(screen);
    }

    @Override
    public boolean takes(int key) {
        return viewport.takes(key);
    }

    @Override
    public boolean closes(int key) {
        return key == Console.ESCAPE || key == 'q' || key == opener;
    }

    @Override
    public String keys() {
        return "arrows, space: move   Escape: back";
    }
}
