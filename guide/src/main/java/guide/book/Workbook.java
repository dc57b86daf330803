package guide.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole workbook: the chapters that are there, and where each thing lies in the tree. Immutable. */
public final class Workbook {

    private final Path root;
    private final List<Chapter> chapters;

    private Workbook(Path root, List<Chapter> chapters) {
        this.root = root;
        this.chapters = List.copyOf(chapters);
    }

    /**
     * Reads the book.
     *
     * @param root the project's top folder
     * @return the workbook, its chapters in order of their numbers
     * @throws BookException if a chapter's front matter cannot be understood, or there is no chapter
     */
    public static Workbook open(Path root) {
        Path folder = root.resolve("guide/chapters");
        List<Chapter> chapters = new ArrayList<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.matches("\\d\\d-[a-z0-9-]+\\.md")) {
                chapters.add(new Page(name.substring(0, name.length() - 3), read(file)).chapter());
            }
        }
        if (chapters.isEmpty()) {
            throw new BookException(folder + " holds no chapter. Run kata from the folder that you cloned.");
        }
        return new Workbook(root.toAbsolutePath().normalize(), chapters);
    }

    /**
     * The top folder.
     *
     * @return an absolute path
     */
    public Path root() {
        return root;
    }

    /**
     * The chapters.
     *
     * @return in order of their numbers, never empty
     */
    public List<Chapter> chapters() {
        return chapters;
    }

    /**
     * The chapters that the book is meant to have, by {@code guide/syllabus.txt}.
     *
     * @return in the order of the plan; empty if there is no plan
     * @throws BookException if the plan cannot be understood
     */
    public List<Syllabus.Entry> syllabus() {
        Path plan = root.resolve("guide/syllabus.txt");
        return Files.exists(plan) ? Syllabus.of(read(plan)) : List.of();
    }

    /**
     * The chapters of the plan that are not written yet.
     *
     * @return in the order of the plan
     */
    public List<Syllabus.Entry> toCome() {
        return syllabus().stream()
                .filter(entry -> chapters.stream().noneMatch(chapter -> chapter.number() == entry.number())).toList();
    }

    /**
     * All katas.
     *
     * @return in the order of the book
     */
    public List<Kata> katas() {
        return chapters.stream().flatMap(chapter -> chapter.katas().stream()).toList();
    }

    /**
     * The chapter of a kata.
     *
     * @param kata a kata of this workbook
     * @return its chapter
     */
    public Chapter chapterOf(Kata kata) {
        return chapters.stream().filter(chapter -> chapter.id().equals(kata.chapter())).findFirst().orElseThrow();
    }

    /**
     * What a reader's word means: a kata ({@code LruCache}, in any case), a chapter ({@code 3}, {@code 03},
     * {@code eviction}, {@code 03-eviction}), or {@code all}.
     *
     * @param name the word
     * @return the katas meant, in order, and after a chapter's katas those of {@link #together}; empty when nothing has
     *     that name
     */
    public List<Kata> select(String name) {
        if (name.equalsIgnoreCase("all")) {
            return chapters.stream().flatMap(chapter -> tested(chapter).stream()).toList();
        }
        Optional<Chapter> chapter = chapter(name);
        if (chapter.isPresent()) {
            return tested(chapter.get());
        }
        return chapters.stream()
                .flatMap(each -> tested(each).stream())
                .filter(kata -> kata.name().equalsIgnoreCase(name))
                .toList();
    }

    private List<Kata> tested(Chapter chapter) {
        return Stream.concat(chapter.katas().stream(), together(chapter).stream()).toList();
    }

    /**
     * What is tested of a chapter beyond its katas one by one: test classes that belong to no kata, because they put
     * several to work together.
     *
     * @param chapter a chapter of this workbook
     * @return a kata without a class of its own for each such test class, such as {@code Loopback} for
     *     {@code LoopbackTest}; in order of their names
     */
    public List<Kata> together(Chapter chapter) {
        Path folder = tests(chapter.id()).resolve(chapter.packageName().replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return list(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith("Test.java"))
                .map(file -> file.substring(0, file.length() - "Test.java".length()))
                .filter(name -> chapter.katas().stream().noneMatch(kata -> kata.name().equals(name)))
                .map(name -> new Kata(name, 0, 1, List.of(), "", chapter.id(), chapter.packageName()))
                .toList();
    }

    /**
     * Whether a kata has a class of its own for the reader to complete, unlike those of {@link #together}.
     *
     * @param kata a kata of this workbook
     * @return whether it is one of {@link #katas}
     */
    public boolean hasClass(Kata kata) {
        return chapterOf(kata).katas().contains(kata);
    }

    /**
     * The chapter that a word means.
     *
     * @param name a chapter's number, name or id, in any case
     * @return the chapter, if there is one
     */
    public Optional<Chapter> chapter(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return chapters.stream()
                .filter(chapter -> wanted.equals(chapter.id()) || wanted.equals(chapter.name())
                        || wanted.matches("0?" + chapter.number()))
                .findFirst();
    }

    /**
     * The name that a reader may have meant.
     *
     * @param name a word that {@link #select} does not know
     * @return the kata or chapter whose name is nearest to it; empty if none is near
     */
    public Optional<String> nearest(String name) {
        Stream<String> names = Stream.concat(katas().stream().map(Kata::name), chapters.stream().map(Chapter::name));
        return Nearest.to(name, names.toList());
    }

    /**
     * A chapter's page.
     *
     * @param chapter a chapter's id
     * @return {@code guide/chapters/03-eviction.md} under the root
     */
    public Path page(String chapter) {
        return root.resolve("guide/chapters").resolve(chapter + ".md");
    }

    /**
     * The folder of the reader's own sources.
     *
     * @param chapter a chapter's id
     * @return {@code katas/03-eviction/src/main/java} under the root
     */
    public Path stubs(String chapter) {
        return root.resolve("katas").resolve(chapter).resolve("src/main/java");
    }

    /**
     * The folder of a chapter's tests.
     *
     * @param chapter a chapter's id
     * @return {@code katas/03-eviction/src/test/java} under the root
     */
    public Path tests(String chapter) {
        return root.resolve("katas").resolve(chapter).resolve("src/test/java");
    }

    /**
     * The folder of the reference's sources.
     *
     * @param chapter a chapter's id
     * @return {@code solutions/03-eviction/src/main/java} under the root
     */
    public Path solutions(String chapter) {
        return root.resolve("solutions").resolve(chapter).resolve("src/main/java");
    }

    /**
     * The types that a chapter gives with its katas, which nobody has to write.
     *
     * @param chapter a chapter of this workbook
     * @return the file in which the reader has each, with the one in the solution that it equals; in order of names
     */
    public SortedMap<Path, Path> given(Chapter chapter) {
        Path solutions = solutions(chapter.id());
        Set<Path> katas = chapter.katas().stream().map(Kata::sourceFile).collect(Collectors.toSet());
        Path folder = solutions.resolve(chapter.packageName().replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(solutions::relativize)
                .filter(file -> !katas.contains(file))
                .collect(Collectors.toMap(stubs(chapter.id())::resolve, solutions::resolve, (one, same) -> one,
                        TreeMap::new));
    }

    /**
     * The traps of a kata or its alternatives.
     *
     * @param kata a kata of this workbook
     * @param kind {@code traps} or {@code alternatives}
     * @return such as {@code solutions/03-eviction/src/traps/LfuCache/evicts-on-update.java} under the root, in order
     *     of their names; empty when there are none
     */
    public List<Path> variants(Kata kata, String kind) {
        Path folder = variants(kata.chapter(), kind).resolve(kata.name());
        return !Files.isDirectory(folder) ? List.of()
                : list(folder).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /**
     * The folder in which a chapter's traps or alternatives lie, kata by kata.
     *
     * @param chapter a chapter's id
     * @param kind {@code traps} or {@code alternatives}
     * @return such as {@code solutions/03-eviction/src/traps} under the root; it need not be there
     */
    public Path variants(String chapter, String kind) {
        return root.resolve("solutions").resolve(chapter).resolve("src").resolve(kind);
    }

    /**
     * The test classes of a kata that are there.
     *
     * @param kata a kata of this workbook
     * @return their full names, in the order of the phases
     */
    public List<String> testClasses(Kata kata) {
        return Stream.of(Phase.values())
                .map(phase -> phase.testClass(kata.className()))
                .filter(name -> Files.exists(tests(kata.chapter()).resolve(name.replace('.', '/') + ".java")))
                .toList();
    }

    /**
     * The anchors of a page's headings.
     *
     * @param page a Markdown file
     * @return the anchors without {@code #}, in order
     */
    public static List<String> anchors(Path page) {
        return new Page(page.toString(), read(page)).anchors();
    }

    /**
     * The destinations of a page's links and images.
     *
     * @param page a Markdown file
     * @return them as they are written, in order
     */
    public static List<String> links(Path page) {
        return new Page(page.toString(), read(page)).links();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new BookException("Cannot read the folder " + folder + ": run kata from the folder that you cloned.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException other) {
            throw new BookException(file + " is not UTF-8. Save it in that encoding.");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
