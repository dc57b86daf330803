package guide.web;

import org.commonmark.node.CustomNode;

/** A word of a chapter that leads to its entry in the glossary. */
final class Term extends CustomNode {

    private final String anchor;

    /** Makes a link to an entry's anchor; its text is its only child. */
    Term(String anchor) {
        this.anchor = anchor;
    }

    /** The entry's anchor. */
    String anchor() {
        return anchor;
    }
}
