package guide.web;

import guide.book.PlainText;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the workbook's Markdown into HTML. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final Addresses addresses;
    private final Glossary glossary;

    /**
     * Makes a translator.
     *
     * @param addresses where links lead
     * @param glossary the terms that are linked where a chapter first uses them
     */
    Markdown(Addresses addresses, Glossary glossary) {
        this.addresses = addresses;
        this.glossary = glossary;
    }

    /** What stands under a heading besides the author's text. */
    @FunctionalInterface
    interface Insertions {

        /** Nothing. */
        Insertions NONE = anchor -> "";

        /** HTML to be inserted right under the heading with an anchor. */
        String under(String anchor);
    }

    /**
     * Translates a page.
     *
     * @param page a Markdown file that has an address
     * @param live whether what only a server can bring to life has its place
     * @param insertions what stands under headings besides
     * @return the article
     */
    Article article(Path page, boolean live, Insertions insertions) {
        Node document = PARSER.parse(read(page));
        List<String> anchors = Workbook.anchors(page);
        shape(document);
        List<Section> sections = sections(document, anchors);
        if (page.getParent().endsWith("guide/chapters")) {
            glossary.link(document);
        }
        String html = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new BookRenderer(context, anchors, insertions, live,
                        link -> addresses.link(page, link), addresses.toGlossary(page)))
                .extensions(EXTENSIONS)
                .build()
                .render(document);
        return new Article(sections.isEmpty() ? page.getFileName().toString() : sections.get(0).heading(),
                lead(document), html, sections);
    }

    /**
     * The sections of a page.
     *
     * @param page a Markdown file
     * @return one for each heading, in order
     */
    static List<Section> sections(Path page) {
        return sections(PARSER.parse(read(page)), Workbook.anchors(page));
    }

    private static void shape(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                visitChildren(quote);
                Alert.replace(quote);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    Thousands.separate(block);
                    Scroll.around(block);
                }
            }
        });
    }

    private static List<Section> sections(Node document, List<String> anchors) {
        List<Section> sections = new ArrayList<>();
        Heading open = null;
        StringBuilder text = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                close(sections, open, anchors, text);
                open = heading;
                text = new StringBuilder();
            } else {
                text.append(PlainText.of(node)).append(' ');
            }
        }
        close(sections, open, anchors, text);
        return sections;
    }

    private static void close(List<Section> sections, Heading heading, List<String> anchors, StringBuilder text) {
        if (heading != null) {
            sections.add(new Section(heading.getLevel(), anchors.get(sections.size()), PlainText.of(heading).strip(),
                    text.toString().replaceAll("\\s+", " ").strip()));
        }
    }

    private static String lead(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                return PlainText.of(node).replaceAll("\\s+", " ").strip();
            }
        }
        return "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    /** Finds where a link leads. */
    @FunctionalInterface
    interface Links {

        /** The link as the page has to have it; empty if it leads nowhere. */
        Optional<String> of(String link);
    }
}
