package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Part;
import guide.book.Syllabus;
import guide.book.Workbook;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map of chapters in the README: a diagram of what to read before what, and a list. Both follow front matter. */
final class CourseMap {

    private static final String BEGIN = "<!-- map of chapters: written by ./kata sync -->";
    private static final String END = "<!-- end of map -->";
    private static final Pattern BLOCK = Pattern.compile(Pattern.quote(BEGIN) + "(?s:.*?)" + Pattern.quote(END));
    private static final int MINUTES_PER_HOUR = 60;

    private CourseMap() {
    }

    /** The README with the map of the chapters that are there; as it is if it has no place for a map. */
    static String refresh(String readme, Workbook book) {
        String end = readme.contains("\r\n") ? "\r\n" : "\n";
        String block = BEGIN + "\n" + diagram(book) + "\n" + table(book) + toCome(book) + END;
        return BLOCK.matcher(readme).replaceFirst(Matcher.quoteReplacement(block.replace("\n", end)));
    }

    private static String diagram(Workbook book) {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
        for (Part part : Part.values()) {
            List<Chapter> chapters = chapters(book, part);
            if (!chapters.isEmpty()) {
                text.append("    subgraph ").append(part.numeral()).append("[\"").append(title(part)).append("\"]\n");
                chapters.forEach(chapter -> text.append("        ").append(node(chapter)).append("[\"")
                        .append(label(chapter)).append("\"]\n"));
                text.append("    end\n");
            }
        }
        book.chapters().forEach(chapter -> needs(book, chapter).forEach(need -> text.append("    ")
                .append(node(need)).append(" --> ").append(node(chapter)).append('\n')));
        return text.append("```\n").toString();
    }

    private static String table(Workbook book) {
        StringBuilder text = new StringBuilder("| part | chapter | read before | time | levels | katas |\n"
                + "| --- | --- | --- | ---: | --- | ---: |\n");
        for (Part part : Part.values()) {
            String shown = title(part);
            for (Chapter chapter : chapters(book, part)) {
                text.append(row(book, shown, chapter));
                shown = "";
            }
        }
        return text.toString();
    }

    private static String row(Workbook book, String part, Chapter chapter) {
        String page = "guide/chapters/" + chapter.id() + ".md";
        String needs = needs(book, chapter).map(need -> String.valueOf(need.number()))
                .collect(Collectors.joining(", "));
        return "| " + part + " | [" + label(chapter) + "](" + page + ") | " + needs + " | " + time(chapter) + " | "
                + levels(chapter) + " | " + chapter.katas().size() + " |\n";
    }

    private static String toCome(Workbook book) {
        List<Syllabus.Entry> open = book.toCome();
        return open.isEmpty() ? "" : "\nTo come: " + open.stream().map(Syllabus.Entry::label)
                .collect(Collectors.joining(", ")) + ".\n";
    }

    private static List<Chapter> chapters(Workbook book, Part part) {
        return book.chapters().stream().filter(part::holds).toList();
    }

    private static Stream<Chapter> needs(Workbook book, Chapter chapter) {
        return chapter.needs().stream().flatMap(id -> book.chapter(id).stream());
    }

    private static String title(Part part) {
        return part.numeral() + ". " + part.title();
    }

    private static String label(Chapter chapter) {
        return chapter.number() + " " + chapter.title();
    }

    private static String node(Chapter chapter) {
        return "c" + chapter.number();
    }

    private static String time(Chapter chapter) {
        int hours = chapter.minutes() / MINUTES_PER_HOUR;
        int rest = chapter.minutes() % MINUTES_PER_HOUR;
        return (hours == 0 ? "" : hours + " h") + (hours == 0 || rest == 0 ? "" : " ") + (rest == 0 ? "" : rest
                + " min");
    }

    private static String levels(Chapter chapter) {
        return chapter.katas().stream().map(Kata::level).distinct().sorted().map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
