package guide.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A chapter's Markdown page, taken apart: front matter, sections, hints, links. */
final class Page {

    private static final Pattern KATA =
            Pattern.compile("(?<name>\\w+), (?<minutes>[1-9]\\d{0,3}) minutes?, level (?<level>[1-5])");
    private static final Pattern SUMMARY = Pattern.compile("(?s)<summary>\\s*Hint (\\d)\\b.*?</summary>");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();
    /** What lies within a paragraph or a heading stays one text: every start of the program reads all pages. */
    private static final Parser BLOCKS = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (content, block) -> block.appendChild(new Text(content.getContent())))
            .build();

    private final String id;
    private final String markdown;
    private final List<String> lines;
    private final Node blocks;
    private final Map<String, List<String>> frontMatter;

    /**
     * Takes a page apart.
     *
     * @param id the chapter's id, for messages
     * @param markdown the page's text
     */
    Page(String id, String markdown) {
        this.id = id;
        this.markdown = markdown;
        this.lines = markdown.lines().toList();
        this.blocks = BLOCKS.parse(markdown);
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        blocks.accept(visitor);
        this.frontMatter = visitor.getData();
    }

    Chapter chapter() {
        List<Kata> katas = new ArrayList<>();
        Chapter bare = new Chapter(id, single("title"), number("minutes"), needs(), List.of());
        for (String line : values("katas")) {
            Matcher matcher = KATA.matcher(line);
            if (!matcher.matches()) {
                throw wrong("'" + line + "' under katas: is not of the form 'LruCache, 30 minutes, level 1'");
            }
            String name = matcher.group("name");
            if (katas.stream().map(Kata::name).anyMatch(name::equals)) {
                throw wrong("'" + name + "' stands twice under katas:");
            }
            String heading = "Kata: " + name;
            katas.add(new Kata(name, Integer.parseInt(matcher.group("minutes")),
                    Integer.parseInt(matcher.group("level")), hints(heading), anchor(heading), id,
                    bare.packageName()));
        }
        return new Chapter(id, bare.title(), bare.minutes(), bare.needs(), katas);
    }

    /** The anchors that the headings make, as the code hosts make them. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String anchor = anchor(PlainText.of(heading));
                long before = anchors.stream().filter(anchor::equals).count();
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        });
        return anchors;
    }

    /** The destinations of all links and images, in order. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }
        });
        return links;
    }

    private List<String> needs() {
        List<String> needs = values("needs");
        return needs.equals(List.of("none")) ? List.of() : needs;
    }

    private List<String> values(String key) {
        List<String> values = frontMatter.get(key);
        if (values == null || values.isEmpty()) {
            throw wrong("the front matter has no " + key + ":");
        }
        return values;
    }

    private String single(String key) {
        List<String> values = values(key);
        if (values.size() != 1) {
            throw wrong(key + ": has " + values.size() + " values and needs one");
        }
        return values.get(0);
    }

    private int number(String key) {
        String value = single(key);
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw wrong(key + ": '" + value + "' is not a whole number from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    private BookException wrong(String what) {
        return new BookException("guide/chapters/" + id + ".md: " + what + ". Mend the front matter.");
    }

    /** The hints of the section under a heading: the text between each summary "Hint N" and the end of its details. */
    private List<String> hints(String heading) {
        List<String> hints = new ArrayList<>();
        boolean inside = false;
        int sectionLevel = 0;
        for (Node node = blocks.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading here) {
                if (PlainText.of(here).equals(heading)) {
                    inside = true;
                    sectionLevel = here.getLevel();
                } else if (here.getLevel() <= sectionLevel) {
                    inside = false;
                }
            } else if (inside && node instanceof HtmlBlock html && SUMMARY.matcher(html.getLiteral()).find()) {
                hints.add(untilDetailsEnd(html));
            }
        }
        return hints;
    }

    private String untilDetailsEnd(HtmlBlock summary) {
        int first = lastLine(summary) + 1;
        int last = first;
        for (Node node = summary.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock html && html.getLiteral().contains("</details>")) {
                return String.join("\n", lines.subList(first, firstLine(html))).strip();
            }
            last = lastLine(node) + 1;
        }
        return String.join("\n", lines.subList(first, Math.min(last, lines.size()))).strip();
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static int lastLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.get(spans.size() - 1).getLineIndex();
    }

    /** A heading's anchor: lower case, punctuation dropped, spaces to hyphens. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
