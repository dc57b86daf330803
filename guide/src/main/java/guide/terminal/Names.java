package guide.terminal;

import guide.book.Kata;
import guide.book.Syllabus;
import guide.book.Workbook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a reader's words mean: names, and whatever the program itself prints of a kata, such as a path with a line. */
final class Names {

    private static final Pattern ANCHOR = Pattern.compile(".*#(?<anchor>[\\w-]+)");
    /** What may stand around a class's name: a package, the kind of its tests, a method, the file's ending, a line. */
    private static final Pattern CLASS = Pattern.compile(
            "(?:[a-z]\\w*\\.)*(?<name>[A-Z]\\w*?)(?:Test|Properties|Concurrency)?(?:\\.[a-z]\\w*)?(?::\\d+)*:?");

    private final Workbook book;

    Names(Workbook book) {
        this.book = book;
    }

    /**
     * The katas that words name, each once, in the order of the words.
     *
     * @throws BadUsage if a word names none
     */
    List<Kata> katas(List<String> words) {
        Set<Kata> katas = new LinkedHashSet<>();
        for (String word : words) {
            List<Kata> found = find(word);
            if (found.isEmpty()) {
                toCome(word).ifPresent(entry -> {
                    throw new BadUsage("The chapter " + entry.label() + " is yet to come. ./kata list shows those that"
                            + " are there.");
                });
                throw new BadUsage("There is no kata or chapter '" + word + "'. "
                        + book.nearest(word).map(near -> "Did you mean " + near + "? ").orElse("")
                        + "./kata list shows them all.");
            }
            katas.addAll(found);
        }
        return new ArrayList<>(katas);
    }

    /** The planned chapter that a word names by its number, its name or both. */
    private Optional<Syllabus.Entry> toCome(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return book.toCome().stream()
                .filter(entry -> wanted.equals(entry.id()) || wanted.equals(entry.id().substring(entry.id().indexOf('-')
                        + 1)) || wanted.matches("0?" + entry.number()))
                .findFirst();
    }

    /** The katas that a word names; empty if there are none. */
    List<Kata> find(String word) {
        return meanings(word).map(book::select).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** The word itself, and what it may stand for; the likeliest first. */
    private Stream<String> meanings(String word) {
        Matcher anchor = ANCHOR.matcher(word);
        Stream<String> section = !anchor.matches() ? Stream.empty() : book.katas().stream()
                .filter(kata -> kata.anchor().equals(anchor.group("anchor"))).map(Kata::name);
        List<String> parts = new ArrayList<>(List.of(word.split("[/\\\\]")));
        Collections.reverse(parts);
        return Stream.concat(Stream.concat(Stream.of(word), section), parts.stream().flatMap(Names::bare));
    }

    /** A part of a path without what it has more than a name. */
    private static Stream<String> bare(String part) {
        Matcher type = CLASS.matcher(part.replaceFirst("\\.java(?=$|:)", ""));
        return type.matches() ? Stream.of(type.group("name")) : Stream.of(part.replaceFirst("\\.md(#.*)?$", ""));
    }
}
