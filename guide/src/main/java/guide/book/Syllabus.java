package guide.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All chapters that the book is meant to have, whether they are written or to come. */
public final class Syllabus {

    private static final Pattern LINE = Pattern.compile("(?<id>\\d\\d-[a-z0-9-]+) +(?<title>\\S.*)");

    private Syllabus() {
    }

    /**
     * A chapter of the plan.
     *
     * @param id number and name, such as {@code 13-storage}
     * @param title its title in words
     */
    public record Entry(String id, String title) {

        /**
         * The chapter's number.
         *
         * @return for instance 13
         */
        public int number() {
            return Integer.parseInt(id.substring(0, id.indexOf('-')));
        }

        /**
         * Number and title.
         *
         * @return for instance {@code 13 Storage}
         */
        public String label() {
            return number() + " " + title;
        }
    }

    /**
     * Reads a plan.
     *
     * @param text a chapter a line, {@code 13-storage Storage}; blank lines and those that begin with # say nothing
     * @return the chapters in the order of the lines
     * @throws BookException if a line is of another form
     */
    static List<Entry> of(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                entries.add(new Entry(matcher.group("id"), matcher.group("title")));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new BookException("guide/syllabus.txt: '" + line + "' is not of the form '13-storage Storage'. "
                        + "Mend the line.");
            }
        }
        return List.copyOf(entries);
    }
}
