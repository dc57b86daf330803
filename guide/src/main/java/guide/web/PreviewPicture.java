package guide.web;

import guide.book.Chapter;
import guide.book.Workbook;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The picture that goes with a link to a page: the sign of the book, and all chapters in a row with arcs to those that
 * build on them, the page's own one lit. It has no letters, so that it needs no font and is the same on every machine.
 */
final class PreviewPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 90;
    private static final int BASE = 520;
    private static final int SMALL = 11;
    private static final int LARGE = 26;
    private static final Color GROUND = new Color(0x1f6f54);
    private static final Color FAINT = new Color(0x7fcfb0);
    private static final Color LIT = new Color(0xfdfcf9);

    private PreviewPicture() {
    }

    /**
     * Draws it.
     *
     * @param lit the chapter that the page is about; empty for a page about none
     * @return a PNG of 1200 by 630
     */
    static byte[] of(Workbook book, Optional<Chapter> lit) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        sign(pen);
        arcs(pen, book.chapters(), book, lit);
        stops(pen, book.chapters(), lit);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The letter K of the icon. */
    private static void sign(Graphics2D pen) {
        Path2D letter = new Path2D.Double();
        letter.moveTo(MARGIN, 70);
        letter.lineTo(MARGIN, 230);
        letter.moveTo(MARGIN + 124, 70);
        letter.lineTo(MARGIN + 26, 150);
        letter.lineTo(MARGIN + 124, 230);
        pen.setColor(LIT);
        pen.setStroke(new BasicStroke(30, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(letter);
    }

    private static void arcs(Graphics2D pen, List<Chapter> chapters, Workbook book, Optional<Chapter> lit) {
        pen.setStroke(new BasicStroke(5));
        for (Chapter chapter : chapters) {
            for (String need : chapter.needs()) {
                book.chapter(need).ifPresent(before -> {
                    double from = x(chapters, before);
                    double across = x(chapters, chapter) - from;
                    pen.setColor(lit.filter(page -> page.equals(chapter) || page.equals(before)).isPresent() ? LIT
                            : FAINT);
                    pen.draw(new Arc2D.Double(Math.min(from, from + across), BASE - Math.abs(across) / 2,
                            Math.abs(across), Math.abs(across), 0, 180, Arc2D.OPEN));
                });
            }
        }
    }

    private static void stops(Graphics2D pen, List<Chapter> chapters, Optional<Chapter> lit) {
        for (Chapter chapter : chapters) {
            boolean here = lit.filter(chapter::equals).isPresent();
            int radius = here ? LARGE : SMALL;
            pen.setColor(here ? LIT : FAINT);
            pen.fill(new Ellipse2D.Double(x(chapters, chapter) - radius, BASE - radius, 2 * radius, 2 * radius));
        }
    }

    private static double x(List<Chapter> chapters, Chapter chapter) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * chapters.indexOf(chapter) / Math.max(1, chapters.size() - 1);
    }
}
