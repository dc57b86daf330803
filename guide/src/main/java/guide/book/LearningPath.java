package guide.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way through the book: some of its katas, in the order of the book. What it holds follows from the chapters. */
public enum LearningPath {

    /** Every kata. */
    BOOK("the whole book", "every kata of every chapter"),

    /** What is easiest in each chapter. */
    WEEKEND("a weekend", "of each chapter the katas of level 1, or its first of the lowest") {
        @Override
        public List<Kata> katas(Workbook book) {
            return book.chapters().stream().flatMap(LearningPath::easiest).toList();
        }
    },

    /** Where data is kept, near and for good. */
    CACHES("caches and data", "the parts Caching and Data, and what to read before them",
            Part.CACHING, Part.DATA),

    /** What others build upon. */
    APIS("APIs", "the part APIs, and what to read before it", Part.APIS);

    private final String title;
    private final String contents;
    private final List<Part> parts;

    LearningPath(String title, String contents, Part... parts) {
        this.title = title;
        this.contents = contents;
        this.parts = parts.length == 0 ? List.of(Part.values()) : List.of(parts);
    }

    /**
     * The word by which a reader chooses it.
     *
     * @return for instance {@code weekend}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it is called.
     *
     * @return some words, such as "a weekend"
     */
    public String title() {
        return title;
    }

    /**
     * What it leads through.
     *
     * @return some words, to stand after a colon
     */
    public String contents() {
        return contents;
    }

    /**
     * Its katas. Whatever a chapter needs comes with it, so that nothing on a path is used before it is introduced.
     *
     * @param book the workbook
     * @return in the order of the book; empty while the book has no chapter of the path
     */
    public List<Kata> katas(Workbook book) {
        List<Chapter> own = book.chapters().stream()
                .filter(chapter -> this == BOOK || parts.stream().anyMatch(part -> part.holds(chapter))).toList();
        Set<String> wanted = withNeeds(book, own);
        return book.katas().stream().filter(kata -> wanted.contains(kata.chapter())).toList();
    }

    private static Set<String> withNeeds(Workbook book, List<Chapter> chapters) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(chapters.stream().map(Chapter::id).toList());
        while (!open.isEmpty()) {
            String id = open.remove();
            if (all.add(id)) {
                book.chapter(id).ifPresent(chapter -> open.addAll(chapter.needs()));
            }
        }
        return all;
    }

    private static Stream<Kata> easiest(Chapter chapter) {
        int lowest = chapter.katas().stream().mapToInt(Kata::level).min().orElse(1);
        Stream<Kata> katas = chapter.katas().stream().filter(kata -> kata.level() == lowest);
        return lowest == 1 ? katas : katas.limit(1);
    }

    /**
     * The path that a word names.
     *
     * @param word any word, in any case
     * @return the path, if there is one of that name
     */
    public static Optional<LearningPath> named(String word) {
        return Stream.of(values()).filter(path -> path.word().equalsIgnoreCase(word)).findFirst();
    }

    /**
     * All names.
     *
     * @return as they are typed, with commas between them
     */
    public static String words() {
        return Stream.of(values()).map(LearningPath::word).collect(Collectors.joining(", "));
    }
}
