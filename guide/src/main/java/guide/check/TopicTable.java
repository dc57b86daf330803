package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of topics in the README: which section and which katas teach what, from {@code guide/topics.txt}. */
final class TopicTable {

    private static final String BEGIN = "<!-- topics: written by ./kata sync from guide/topics.txt -->";
    private static final String END = "<!-- end of topics -->";
    private static final Pattern BLOCK = Pattern.compile(Pattern.quote(BEGIN) + "(?s:.*?)" + Pattern.quote(END));
    private static final int FIELDS = 4;

    private TopicTable() {
    }

    /** A topic, and the names of what teaches it; {@code section} is an anchor. */
    private record Topic(String chapter, String text, String section, List<String> katas) {
    }

    /** The README with the table of the topics; as it is if it has no place for it. */
    static String refresh(String readme, Workbook book) {
        String end = readme.contains("\r\n") ? "\r\n" : "\n";
        String block = BEGIN + "\n| topic | chapter and section | katas |\n| --- | --- | --- |\n"
                + topics(book).stream().map(topic -> row(book, topic)).collect(Collectors.joining()) + END;
        return BLOCK.matcher(readme).replaceFirst(Matcher.quoteReplacement(block.replace("\n", end)));
    }

    private static String row(Workbook book, Topic topic) {
        Optional<Chapter> chapter = book.chapter(topic.chapter());
        String section = chapter.map(there -> "[" + there.number() + " " + there.title() + "](" + page(there) + "#"
                + topic.section() + ")").orElse("to come");
        String katas = topic.katas().stream().map(name -> chapter.flatMap(there -> kata(there, name))
                .map(kata -> "[" + name + "](" + page(chapter.get()) + "#" + kata.anchor() + ")")
                .orElse(name + " (to come)")).collect(Collectors.joining(", "));
        return "| " + topic.text() + " | " + section + " | " + katas + " |\n";
    }

    private static String page(Chapter chapter) {
        return "guide/chapters/" + chapter.id() + ".md";
    }

    private static Optional<Kata> kata(Chapter chapter, String name) {
        return chapter.katas().stream().filter(kata -> kata.name().equals(name)).findFirst();
    }

    /** What is wrong with the list of topics: a line, a section that is not there, a kata without a topic. */
    static List<Violation> violations(Workbook book) {
        Path file = file(book);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        lines(file).filter(line -> line.split("\\|", -1).length != FIELDS).forEach(line -> violations.add(
                new Violation(file, "'" + line + "' is not of the form 'chapter | topic | section | katas'.",
                        "Mend the line; write - where no kata belongs to the topic.")));
        Set<String> taught = new TreeSet<>();
        for (Topic topic : topics(book)) {
            taught.addAll(topic.katas());
            book.chapter(topic.chapter()).filter(chapter -> !Workbook.anchors(book.page(chapter.id()))
                    .contains(topic.section())).ifPresent(chapter -> violations.add(new Violation(file, "The topic '"
                    + topic.text() + "' leads to #" + topic.section() + ", which chapter " + chapter.id()
                    + " does not have.", "Name the anchor of one of its headings.")));
        }
        book.katas().stream().filter(kata -> !taught.contains(kata.name())).forEach(kata -> violations.add(
                new Violation(file, kata.name() + " of chapter " + kata.chapter() + " belongs to no topic.",
                        "Name it in a line of its chapter, then run ./kata sync.")));
        return violations;
    }

    private static List<Topic> topics(Workbook book) {
        Path file = file(book);
        return !Files.exists(file) ? List.of() : lines(file).map(line -> line.split("\\|", -1))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> new Topic(fields[0].strip(), fields[1].strip(), fields[2].strip(),
                        Stream.of(fields[FIELDS - 1].split(",")).map(String::strip).filter(name -> !name.equals("-"))
                                .toList()))
                .toList();
    }

    private static Stream<String> lines(Path file) {
        return Generated.read(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Path file(Workbook book) {
        return book.root().resolve("guide/topics.txt");
    }
}
