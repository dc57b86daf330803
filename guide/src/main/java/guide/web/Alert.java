package guide.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A quote that begins with a line such as {@code [!NOTE]}, as code hosts know it. */
final class Alert extends CustomBlock {

    private static final Pattern MARKER = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");

    private final String kind;

    private Alert(String kind) {
        this.kind = kind;
    }

    /** Puts an alert in place of a quote that is one. */
    static void replace(BlockQuote quote) {
        kind(quote).ifPresent(kind -> {
            Alert alert = new Alert(kind);
            removeMarker(quote.getFirstChild());
            while (quote.getFirstChild() != null) {
                alert.appendChild(quote.getFirstChild());
            }
            quote.insertAfter(alert);
            quote.unlink();
        });
    }

    private static Optional<String> kind(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        // The parser cuts text at each bracket.
        for (Node node = paragraph.getFirstChild(); node instanceof Text text; node = node.getNext()) {
            line.append(text.getLiteral());
        }
        Matcher marker = MARKER.matcher(line);
        return marker.matches() ? Optional.of(marker.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static void removeMarker(Node paragraph) {
        while (paragraph.getFirstChild() instanceof Text) {
            paragraph.getFirstChild().unlink();
        }
        if (paragraph.getFirstChild() instanceof SoftLineBreak end) {
            end.unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    /** What kind of alert this is, in lower case. */
    String kind() {
        return kind;
    }

    /** The alert's title. */
    String title() {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
