package guide.stub;

/**
 * Removes declarations and closes the gaps that they leave, so that the rest looks as if it had been written alone.
 *
 * <p>It is told of all declarations of one body in their order. A declaration owns the comments above it and the one
 * behind it on its last line. Where some go, the widest white space between their neighbors remains.
 */
final class DeclarationRemover {

    private final Source source;
    private final Edits edits;
    private int kept;
    private int seen;
    private String gap;
    private boolean empty = true;

    /** Starts behind {@code start}, which is where a body opens or the first declaration stands. */
    DeclarationRemover(Source source, Edits edits, int start) {
        this.source = source;
        this.edits = edits;
        this.kept = start;
        this.seen = start;
    }

    void remove(int end) {
        widen();
        seen = source.withRestOfLine(end);
    }

    void keep(int end) {
        resume(source.skipSpace(seen), end);
    }

    void keepWithoutComments(int start, int end) {
        resume(start, end);
    }

    /** Ends where nothing more follows but the closing brace, the offset of which is {@code brace}. */
    void closeBefore(int brace) {
        if (kept < seen) {
            boolean ownLine = source.text.substring(seen, brace).contains("\n");
            edits.replace(kept, brace, ownLine ? source.lineBreak() + source.indent(brace) : " ");
        }
    }

    /** Ends where other text follows; {@code inFront} says that there is none in front of the first declaration. */
    void closeInText(boolean inFront) {
        if (kept < seen) {
            edits.replace(kept, empty && inFront ? source.skipSpace(seen) : seen, "");
        }
    }

    private void resume(int start, int end) {
        widen();
        edits.replace(kept, start, gap);
        seen = source.withRestOfLine(end);
        kept = seen;
        gap = null;
        empty = false;
    }

    private void widen() {
        String space = source.text.substring(seen, source.skipSpace(seen));
        if (gap == null || !empty && lines(space) > lines(gap)) {
            gap = space;
        }
    }

    private static long lines(String space) {
        return space.chars().filter(c -> c == '\n').count();
    }
}
