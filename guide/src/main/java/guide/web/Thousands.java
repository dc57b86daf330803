package guide.web;

import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Separates the thousands of numbers in a table's columns of numbers, which are the right-aligned ones. */
final class Thousands extends AbstractVisitor {

    /** The digits before the point of a number of at least a thousand that is not part of a word. */
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}_.,])\\d{4,}(?![\\p{L}\\p{N}_])");
    private static final Pattern GROUP = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

    private boolean numbers;

    private Thousands() {
    }

    /** Separates those of a table. */
    static void separate(Node table) {
        table.accept(new Thousands());
    }

    /** The text with commas in its numbers. */
    static String separated(String text) {
        return WHOLE.matcher(text).replaceAll(number -> GROUP.matcher(number.group()).replaceAll(","));
    }

    @Override
    public void visit(CustomNode node) {
        boolean outside = numbers;
        numbers = node instanceof TableCell cell ? cell.getAlignment() == TableCell.Alignment.RIGHT : numbers;
        visitChildren(node);
        numbers = outside;
    }

    @Override
    public void visit(Text text) {
        if (numbers) {
            text.setLiteral(separated(text.getLiteral()));
        }
    }
}
