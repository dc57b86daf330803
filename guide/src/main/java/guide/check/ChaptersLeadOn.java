package guide.check;

import guide.book.Chapter;
import guide.book.Syllabus;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chapters make one course: they lead to each other, to the glossary, to their topics, and to their answers. */
final class ChaptersLeadOn implements Rule {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]]*\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern FENCE = Pattern.compile("(?s)^```.*?^```", Pattern.MULTILINE);
    private static final Pattern MENTION = Pattern.compile(
            "(?i)\\b(?:the (?:next|previous) chapter|a later chapter|chapters? on (?!§)"
                    + "|chapter (?<number>\\d{1,2})\\b)");
    private static final Pattern QUESTION = Pattern.compile("(?ms)\\*\\*Predict.*?(?=\\*\\*Predict|^## |\\z)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^## (?<name>.+)$");

    @Override
    public String statement() {
        return "Chapters lead to those they speak of; the glossary covers each; each kata belongs to a topic;"
                + " questions are answered";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>(TopicTable.violations(book));
        for (Chapter chapter : book.chapters()) {
            violations.addAll(mentions(book, chapter));
            violations.addAll(questions(book, chapter));
        }
        Path glossary = book.root().resolve("guide/glossary.md");
        if (Files.exists(glossary)) {
            violations.addAll(terms(book, glossary));
        }
        return violations;
    }

    /** Where a chapter speaks of another one without a link. What it advises to read elsewhere has other chapters. */
    private static List<Violation> mentions(Workbook book, Chapter chapter) {
        Path page = book.page(chapter.id());
        String text = Generated.read(page).replaceFirst("(?s)\\R## Further reading\\R.*", "");
        String prose = LINK.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("§").replaceAll("\\s+", " ");
        List<Violation> violations = new ArrayList<>();
        Matcher mention = MENTION.matcher(prose);
        while (mention.find()) {
            String number = mention.group("number");
            boolean toCome = number != null && book.toCome().stream().map(Syllabus.Entry::number)
                    .anyMatch(Integer.valueOf(number)::equals);
            if (!toCome) {
                violations.add(new Violation(page, "It says '" + prose.substring(mention.start(), Math.min(
                        mention.end() + 20, prose.length())).strip() + "' without a link.",
                        "Link the chapter's name to its section."));
            }
        }
        return violations;
    }

    /** Where a reader predicts something and is not told, in the same section, whether it was right. */
    private static List<Violation> questions(Workbook book, Chapter chapter) {
        Path page = book.page(chapter.id());
        return QUESTION.matcher(Generated.read(page)).results()
                .filter(question -> !question.group().contains("<summary>Answer</summary>"))
                .map(question -> new Violation(page, "It asks '" + question.group().substring(0, Math.min(60,
                        question.group().length())).replaceAll("\\s+", " ") + "' and does not answer.",
                        "Add <details> with <summary>Answer</summary> behind the question."))
                .toList();
    }

    /** A term is defined once, says where to read more, and no chapter goes without. */
    private static List<Violation> terms(Workbook book, Path glossary) {
        List<Violation> violations = new ArrayList<>();
        String text = Generated.read(glossary);
        Set<String> names = new HashSet<>();
        String[] bodies = ENTRY.split(text, -1);
        int at = 0;
        for (String name : ENTRY.matcher(text).results().map(entry -> entry.group(1).strip()).toList()) {
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                violations.add(new Violation(glossary, "'" + name + "' is defined twice.", "Make one entry of both."));
            }
            if (!bodies[++at].contains("](chapters/")) {
                violations.add(new Violation(glossary, "'" + name + "' does not say which chapter says more.",
                        "Add a link to a section of a chapter."));
            }
        }
        for (Chapter chapter : book.chapters()) {
            if (!text.contains("](chapters/" + chapter.id() + ".md")) {
                violations.add(new Violation(glossary, "No term is one of chapter " + chapter.id() + ".",
                        "Define the terms that the chapter introduces."));
            }
        }
        return violations;
    }
}
