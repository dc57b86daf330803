package guide.web;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** Something that may be wider than the page and scrolls in itself. */
final class Scroll extends CustomBlock {

    private Scroll() {
    }

    /** Puts a node into a frame of its own. */
    static void around(Node wide) {
        Scroll frame = new Scroll();
        wide.insertBefore(frame);
        frame.appendChild(wide);
    }
}
