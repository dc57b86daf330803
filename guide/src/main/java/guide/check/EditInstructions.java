package guide.check;

import guide.book.Chapter;
import guide.book.Kata;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines under a kata's heading that say which file to edit and what to run: the same for every kata. */
final class EditInstructions {

    private static final int COLUMNS = 120;
    private static final String FORMER =
            "(?:Edit\\s+\\[\\w+\\.java\\]\\([^)\\s]*\\),\\s+and\\s+run:\\R\\R```\\R[^`]*```\\R+)?";

    private EditInstructions() {
    }

    /** The page with these lines under the heading of each of the chapter's katas. */
    static String refresh(String page, Chapter chapter) {
        String end = page.contains("\r\n") ? "\r\n" : "\n";
        String text = page;
        for (Kata kata : chapter.katas()) {
            Matcher section = Pattern.compile("(?m)^(#+ Kata: " + kata.name() + ")\\R+" + FORMER).matcher(text);
            text = section.replaceFirst(heading -> Matcher.quoteReplacement(
                    (heading.group(1) + "\n\n" + instructions(kata)).replace("\n", end)));
        }
        return text;
    }

    private static String instructions(Kata kata) {
        String link = "[" + kata.name() + ".java](../../katas/" + kata.chapter() + "/src/main/java/"
                + kata.sourceFile().toString().replace('\\', '/') + "),";
        return wrapped("Edit", link, "and", "run:") + "\n\n```\n./kata test " + kata.name() + "\n```\n\n";
    }

    private static String wrapped(String... words) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : words) {
            boolean fits = column + 1 + word.length() <= COLUMNS;
            text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = (column == 0 || !fits ? 0 : column + 1) + word.length();
        }
        return text.toString();
    }
}
