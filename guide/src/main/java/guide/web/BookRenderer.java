package guide.web;

import guide.book.PlainText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what our pages show otherwise than plain Markdown: headings, code, diagrams, alerts, links, pictures. */
final class BookRenderer implements NodeRenderer {

    private static final Pattern SOURCE =
            Pattern.compile("(?s)<!-- code: (?<path>[^#\\s]+)(#(?<member>\\S+))? -->\\s*");
    private static final Pattern VARIANT = Pattern.compile(
            ".*/src/(?<kind>trap|alternative)s/(?<kata>[^/]+)/(?<name>[^/]+)\\.java");
    private static final Pattern RESULT = Pattern.compile("(?:.*/)?benchmarks/results/(?<name>[a-z0-9-]+)\\.svg");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final List<String> anchors;
    private final Markdown.Insertions insertions;
    private final boolean live;
    private final Markdown.Links links;
    private final String glossary;
    private int headings;

    BookRenderer(HtmlNodeRendererContext context, List<String> anchors, Markdown.Insertions insertions, boolean live,
            Markdown.Links links, String glossary) {
        this.context = context;
        this.html = context.getWriter();
        this.anchors = anchors;
        this.insertions = insertions;
        this.live = live;
        this.links = links;
        this.glossary = glossary;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, FencedCodeBlock.class, Alert.class, Scroll.class, Term.class,
                HtmlBlock.class, HtmlInline.class, Image.class, Link.class, Paragraph.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else if (node instanceof Alert alert) {
            alert(alert);
        } else if (node instanceof Scroll frame) {
            scroll(frame);
        } else if (node instanceof Term term) {
            term(term);
        } else if (node instanceof HtmlBlock block) {
            html.line();
            html.raw(RawHtml.safe(block.getLiteral()));
            html.line();
        } else if (node instanceof HtmlInline inline) {
            html.raw(RawHtml.safe(inline.getLiteral()));
        } else if (node instanceof Image image) {
            image(image);
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        }
    }

    private void heading(Heading heading) {
        String anchor = anchors.get(headings++);
        String tag = "h" + heading.getLevel();
        html.line();
        html.raw("<" + tag + " id=\"" + Html.escape(anchor) + "\">");
        children(heading);
        if (heading.getLevel() > 1) {
            html.raw(" <a class=\"anchor\" href=\"#" + Html.escape(anchor) + "\" aria-label=\"Link to this section\">"
                    + "#</a>");
        }
        html.raw("</" + tag + ">");
        html.line();
        html.raw(insertions.under(anchor));
    }

    private void code(FencedCodeBlock code) {
        String language = code.getInfo() == null ? "" : code.getInfo().replaceAll("[^a-z0-9-]", "");
        html.line();
        if (language.equals("mermaid")) {
            html.raw("<figure class=\"diagram\"><pre class=\"mermaid\">" + Html.escape(code.getLiteral())
                    + "</pre></figure>");
        } else {
            String kind = language.isEmpty() ? "plain" : "language-" + language;
            html.raw("<figure class=\"code\"" + trap(code.getPrevious()) + ">" + caption(code.getPrevious())
                    + "<pre><code class=\"" + kind + "\">"
                    + Html.escape(code.getLiteral()) + "</code></pre></figure>");
        }
        html.line();
    }

    /** Names the trap that a code block was taken from, so that a page can show it beside the reference. */
    private String trap(Node before) {
        Matcher source = SOURCE.matcher(before instanceof HtmlBlock block ? block.getLiteral() : "");
        Matcher variant = VARIANT.matcher(source.matches() ? source.group("path") : "");
        return live && variant.matches() && variant.group("kind").equals("trap")
                ? " data-kata=\"" + Html.escape(variant.group("kata")) + "\" data-trap=\""
                        + Html.escape(variant.group("name")) + "\"" : "";
    }

    /** The name of the file that a code block was taken from. */
    private static String caption(Node before) {
        Matcher source = SOURCE.matcher(before instanceof HtmlBlock block ? block.getLiteral() : "");
        if (!source.matches()) {
            return "";
        }
        String path = source.group("path");
        String member = source.group("member");
        String file = path.substring(path.lastIndexOf('/') + 1);
        Matcher variant = VARIANT.matcher(path);
        if (variant.matches()) {
            file = variant.group("kata") + ".java";
        }
        String from = variant.matches() ? " <span class=\"variant\">" + variant.group("kind") + ": "
                + Html.escape(variant.group("name")) + "</span>" : "";
        String shown = member == null || file.equals(member + ".java") ? ""
                : " <span>" + Html.escape(member) + "</span>";
        return "<figcaption title=\"" + Html.escape(path) + "\">" + Html.escape(file) + shown + from + "</figcaption>";
    }

    private void alert(Alert alert) {
        html.line();
        html.raw("<aside class=\"alert " + alert.kind() + "\" aria-label=\"" + alert.title()
                + "\"><p class=\"alert-title\">" + alert.title() + "</p>");
        children(alert);
        html.raw("</aside>");
        html.line();
    }

    private void scroll(Scroll frame) {
        html.line();
        html.raw("<div class=\"scroll\">");
        children(frame);
        html.raw("</div>");
        html.line();
    }

    private void term(Term term) {
        html.raw("<a class=\"term\" href=\"" + glossary + "#" + Html.escape(term.anchor()) + "\">");
        children(term);
        html.raw("</a>");
    }

    private void paragraph(Paragraph paragraph) {
        boolean picture = paragraph.getFirstChild() instanceof Image && paragraph.getFirstChild().getNext() == null;
        boolean tight = paragraph.getParent() != null
                && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list && list.isTight();
        if (picture || tight) {
            children(paragraph);
            return;
        }
        html.line();
        html.raw("<p>");
        children(paragraph);
        html.raw("</p>");
        html.line();
    }

    private void image(Image image) {
        String source = links.of(image.getDestination()).orElse("");
        String alternative = Html.escape(PlainText.of(image));
        if (source.isEmpty() || source.contains(":")) {
            // A page loads nothing from elsewhere.
            html.raw(alternative);
            return;
        }
        Matcher result = RESULT.matcher(image.getDestination());
        String picture = "<img src=\"" + Html.escape(source) + "\" alt=\"" + alternative + "\" loading=\"lazy\">";
        html.raw(result.matches() ? "<figure class=\"plot\" data-plot=\"" + result.group("name") + "\">" + picture
                + "</figure>" : picture);
    }

    private void link(Link link) {
        String target = links.of(link.getDestination()).orElse(null);
        if (target == null) {
            children(link);
            return;
        }
        String title = link.getTitle() == null ? "" : " title=\"" + Html.escape(link.getTitle()) + "\"";
        html.raw("<a href=\"" + Html.escape(target) + "\"" + title + ">");
        children(link);
        html.raw("</a>");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
