package guide.stub;

import java.util.ArrayList;
import java.util.List;

/** A file that was put together from the texts of two others, and where in them each of its lines stands. Immutable. */
public final class Woven {

    private final String text;
    private final List<Piece> pieces;

    private Woven(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /**
     * A line of one of the two files.
     *
     * @param ofReference whether it is the reference's; the variant's otherwise
     * @param number the line, counted from 1
     */
    public record Line(boolean ofReference, int number) {
    }

    /**
     * A variant that is a whole file by itself.
     *
     * @param variant its text, not null
     * @return the same text, each line of which is the variant's
     */
    public static Woven whole(String variant) {
        return new Woven(variant, List.of(new Piece(0, false, variant, 0)));
    }

    /**
     * The text.
     *
     * @return a file that compiles if the variant is right
     */
    public String text() {
        return text;
    }

    /**
     * Where a line comes from.
     *
     * @param number a line of the text, counted from 1; one behind the end counts as the last
     * @return the line that its first letter stands on in the file that it comes from
     */
    public Line line(int number) {
        int offset = 0;
        for (int line = 1; line < number && text.indexOf('\n', offset) >= 0; line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        while (offset < text.length() - 1 && " \t".indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
        Piece piece = pieces.get(0);
        for (Piece each : pieces) {
            piece = each.start <= offset ? each : piece;
        }
        return new Line(piece.ofReference, piece.line(offset));
    }

    /** A part of the text that stands in one of the files as it is, from the offset {@code from} on. */
    private record Piece(int start, boolean ofReference, String origin, int from) {

        int line(int offset) {
            int end = Math.min(from + offset - start, origin.length());
            return 1 + (int) origin.substring(0, end).chars().filter(c -> c == '\n').count();
        }
    }

    /** Puts a file together, piece by piece. */
    static final class Builder {

        private final Source reference;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        Builder(Source reference) {
            this.reference = reference;
        }

        void add(Source origin, int from, int to) {
            if (from < to) {
                pieces.add(new Piece(text.length(), origin == reference, origin.text, from));
                text.append(origin.text, from, to);
            }
        }

        void add(Builder other) {
            other.pieces.forEach(piece -> pieces.add(
                    new Piece(text.length() + piece.start, piece.ofReference, piece.origin, piece.from)));
            text.append(other.text);
        }

        void breakLines(int count) {
            text.append(reference.lineBreak().repeat(count));
        }

        @Override
        public String toString() {
            return text.toString();
        }

        Woven build() {
            return new Woven(text.toString(), pieces);
        }
    }
}
