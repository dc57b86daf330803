package guide.web;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.node.Node;

/** The book's terms. Immutable. */
final class Glossary {

    /** The title that marks a link as one to a term; it is not shown. */
    static final String TERM = "\u0000term";

    /** Links the first use of each term in a chapter to the glossary. */
    void link(Node document, Path page, Addresses addresses) {
        // Terms come.
    }
}
