package guide.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The book's terms, each of which a chapter links to where it first uses it. Immutable. */
final class Glossary {

    /** An entry's heading: a name and, in brackets, perhaps a short one. */
    private static final Pattern HEADING = Pattern.compile("(?<name>[^(]+?)(?: \\((?<other>[^)]+)\\))?");

    /** The anchor of each name; a name that is not an abbreviation is in lower case. */
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final Pattern names;

    /**
     * Makes a glossary.
     *
     * @param entries the glossary's page, a section an entry
     */
    Glossary(List<Section> entries) {
        for (Section entry : entries) {
            Matcher heading = HEADING.matcher(entry.heading());
            if (entry.level() > 1 && heading.matches()) {
                anchors.put(key(heading.group("name")), entry.anchor());
                if (heading.group("other") != null) {
                    anchors.put(key(heading.group("other")), entry.anchor());
                }
            }
        }
        String all = anchors.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> (isAbbreviation(name) ? "" : "(?i)") + Pattern.quote(name).replace(" ", "\\E[\\s-]+\\Q")
                        + (isAbbreviation(name) ? "" : "(?-i)"))
                .collect(Collectors.joining("|"));
        names = Pattern.compile("(?<![\\p{L}\\p{N}-])(?<name>" + (all.isEmpty() ? "(?!)" : all)
                + ")(?:s|es)?(?![\\p{L}\\p{N}-])");
    }

    /** An abbreviation means something else in small letters. */
    private static boolean isAbbreviation(String name) {
        return name.length() > 1 && name.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** A term's hyphens are as good as spaces. */
    private static String key(String name) {
        String plain = name.replaceAll("[\\s-]+", " ");
        return isAbbreviation(plain) ? plain : plain.toLowerCase(Locale.ROOT);
    }

    /**
     * Links the first use of each term in a chapter's prose: not in headings, links, tables, and not in what is folded.
     *
     * @param document the chapter
     */
    void link(Node document) {
        Set<String> linked = new HashSet<>();
        int folded = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock html) {
                folded += count("<details", html) - count("</details", html);
            } else if (folded <= 0) {
                node.accept(new Prose(linked));
            }
        }
    }

    private static int count(String tag, HtmlBlock html) {
        return html.getLiteral().split(Pattern.quote(tag), -1).length - 1;
    }

    private void link(Text text, Set<String> linked) {
        String literal = text.getLiteral();
        Matcher matcher = names.matcher(literal);
        int end = 0;
        List<Node> parts = new ArrayList<>();
        while (matcher.find()) {
            String name = matcher.group("name").replaceAll("[\\s-]+", " ");
            String anchor = anchors.getOrDefault(name, anchors.get(name.toLowerCase(Locale.ROOT)));
            if (linked.add(anchor)) {
                Term term = new Term(anchor);
                term.appendChild(new Text(matcher.group()));
                parts.add(new Text(literal.substring(end, matcher.start())));
                parts.add(term);
                end = matcher.end();
            }
        }
        if (!parts.isEmpty()) {
            parts.forEach(text::insertBefore);
            text.setLiteral(literal.substring(end));
        }
    }

    /** Finds text that is prose. */
    private final class Prose extends AbstractVisitor {

        private final Set<String> linked;

        Prose(Set<String> linked) {
            this.linked = linked;
        }

        @Override
        public void visit(Paragraph paragraph) {
            join(paragraph);
            visitChildren(paragraph);
        }

        @Override
        public void visit(Text text) {
            link(text, linked);
        }

        @Override
        public void visit(Heading heading) {
            // Not prose.
        }

        @Override
        public void visit(Link link) {
            // Leads elsewhere.
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Alert) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            // A term that was linked just now.
        }

        /** Makes one text of those that a line's end or a bracket has parted: a term may go over it. */
        private void join(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Text text) {
                    while (text.getNext() instanceof Text || text.getNext() instanceof SoftLineBreak) {
                        text.setLiteral(text.getLiteral() + (text.getNext() instanceof Text next ? next.getLiteral()
                                : "\n"));
                        text.getNext().unlink();
                    }
                }
                join(node);
            }
        }
    }
}
