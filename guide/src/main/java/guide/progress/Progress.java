package guide.progress;

import com.grack.nanojson.JsonObject;
import guide.book.Chapter;
import guide.book.Kata;
import guide.book.LearningPath;
import guide.book.Workbook;
import guide.engine.SourceSnapshot;
import guide.engine.Verdict;
import guide.engine.VerdictJson;
import guide.stub.SourceException;
import guide.stub.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the reader has reached: the last verdict on each kata, the hints taken, the path chosen. Kept in
 * {@code .kata/progress.json}.
 * Several programs may use one folder at a time: each change is made to the file's newest state, under a lock.
 */
public final class Progress {

    /** How many files of those changed last may hold an edit that was not tested. */
    private static final int EDITED_LOOKED_AT = 3;
    /** Before any time that a clock tells. */
    private static final long NEVER = -1;

    private final Workbook book;
    private final Path folder;
    private final ProgressFile file;
    private final Map<Kata, MadeStub> stubs = new ConcurrentHashMap<>();

    /** A stub, and the reference that it was made of. */
    private record MadeStub(String solution, String stub) {
    }

    /** Where a kata stands. */
    public enum State {
        /** The sources as they are now have passed. */
        GREEN,
        /** The sources passed, and were changed since. */
        CHANGED,
        /** The sources as they are now fail or do not compile. */
        RED,
        /** Nothing is known of the sources as they are now. */
        OPEN
    }

    /**
     * Opens the progress of a workbook.
     *
     * @param book the workbook
     * @param warnings hears what a reader must know, such as a file that could not be read and was set aside
     */
    public Progress(Workbook book, Consumer<String> warnings) {
        this.book = book;
        this.folder = book.root().resolve(".kata");
        this.file = new ProgressFile(book, folder, warnings);
    }

    /**
     * The folder in which the program keeps what it needs to remember. It may not be there yet.
     *
     * @return {@code .kata} under the root
     */
    public Path folder() {
        return folder;
    }

    /**
     * Makes the folder, if it is not there.
     *
     * @return {@code .kata} under the root
     * @throws NotWritable if it cannot be made or written
     */
    public Path writableFolder() {
        return file.writableFolder();
    }

    /**
     * The state of a kata.
     *
     * @return its state
     */
    public State state(Kata kata) {
        return states(List.of(kata)).get(kata);
    }

    /**
     * The states of several katas; asks once what is remembered, whatever their number.
     *
     * @return the state of each, in the same order
     */
    public Map<Kata, State> states(List<Kata> katas) {
        ProgressFile.Entries all = file.load();
        Map<Chapter, SourceSnapshot> sources = new HashMap<>();
        Map<Kata, State> states = new LinkedHashMap<>();
        katas.forEach(kata -> states.put(kata, state(kata, all.of(kata),
                () -> sources.computeIfAbsent(book.chapterOf(kata), this::sources))));
        return states;
    }

    private SourceSnapshot sources(Chapter chapter) {
        return SourceSnapshot.of(book, chapter);
    }

    private static State state(Kata kata, JsonObject entry, Supplier<SourceSnapshot> sources) {
        String tested = entry.getString("digest");
        if (tested != null && !entry.getBoolean("untouched", false) && tested.equals(sources.get().digest(kata))) {
            return state(VerdictJson.read(kata, entry.getObject("verdict")));
        }
        return entry.getBoolean("passed", false) ? State.CHANGED : State.OPEN;
    }

    /**
     * The state of a kata of which there is a verdict on its sources as they are now.
     *
     * @return green or red
     */
    public static State state(Verdict verdict) {
        return verdict.state() == Verdict.State.GREEN ? State.GREEN : State.RED;
    }

    /**
     * The verdict on a kata's sources as they are now.
     *
     * @return the verdict, if these very sources were tested before
     */
    public Optional<Verdict> verdict(Kata kata) {
        JsonObject entry = file.load().of(kata);
        return sources(book.chapterOf(kata)).digest(kata).equals(entry.getString("digest"))
                ? Optional.of(VerdictJson.read(kata, entry.getObject("verdict")))
                : Optional.empty();
    }

    /**
     * Remembers a verdict on the reader's own answer.
     *
     * @param sources the sources that were tested
     */
    public void record(Verdict verdict, SourceSnapshot sources) {
        String digest = sources.digest(verdict.kata());
        boolean untouched = verdict.state() != Verdict.State.GREEN && isUntouched(verdict.kata());
        file.change(verdict.kata(), entry -> {
            entry.put("digest", digest);
            entry.put("untouched", untouched);
            if (!untouched) {
                entry.put("worked", System.currentTimeMillis());
            }
            entry.put("verdict", VerdictJson.write(verdict));
            if (verdict.state() == Verdict.State.GREEN) {
                entry.put("passed", true);
            }
        });
    }

    /**
     * How many hints the reader has seen.
     *
     * @return the number of the last hint shown; 0 before the first
     */
    public int hints(Kata kata) {
        return file.load().of(kata).getInt("hints", 0);
    }

    /**
     * Remembers that a hint was shown.
     *
     * @param number the hint's number, from 1
     */
    public void hintShown(Kata kata, int number) {
        file.change(kata, entry -> {
            entry.put("hints", Math.max(number, entry.getInt("hints", 0)));
            entry.put("worked", System.currentTimeMillis());
        });
    }

    /**
     * The path that the reader follows.
     *
     * @return the one chosen last; the whole book if none was, or if the one chosen has no kata in this book
     */
    public LearningPath path() {
        return LearningPath.named(file.load().path().getString("name", ""))
                .filter(path -> !path.katas(book).isEmpty()).orElse(LearningPath.BOOK);
    }

    /**
     * The katas of the path that the reader follows.
     *
     * @return in the order of the book, never empty unless the book is
     */
    public List<Kata> katasOnPath() {
        return path().katas(book);
    }

    /**
     * Remembers which path the reader has chosen.
     *
     * @param path one that has katas in this book
     * @throws NotWritable if it cannot be remembered
     */
    public void choose(LearningPath path) {
        file.changePath(entry -> entry.put("name", path.word()));
    }

    /**
     * Whether nobody has written anything into a kata's file.
     *
     * @param kata a kata of the workbook
     * @return whether it is the stub, to the letter
     */
    public boolean isUntouched(Kata kata) {
        if (!book.hasClass(kata)) {
            return false;
        }
        Path solution = book.solutions(kata.chapter()).resolve(kata.sourceFile());
        try {
            String mine = new String(Files.readAllBytes(mine(kata)), StandardCharsets.UTF_8);
            return mine.equals(stub(kata, Files.readString(solution)));
        } catch (IOException | SourceException noStub) {
            return false;
        }
    }

    /** Parsing takes its time, and is done again only when a reference has changed. */
    private String stub(Kata kata, String solution) {
        MadeStub made = stubs.compute(kata, (same, last) -> last != null && last.solution().equals(solution) ? last
                : new MadeStub(solution, Stub.of(solution, kata.name())));
        return made.stub();
    }

    private Path mine(Kata kata) {
        return book.stubs(kata.chapter()).resolve(kata.sourceFile());
    }

    /**
     * The kata that the reader has worked on last: tested, taken a hint for, or edited in whatever editor.
     *
     * @return the kata; empty if no work was done yet
     */
    public Optional<Kata> lastWorkedOn() {
        ProgressFile.Entries all = file.load();
        // An edit of which the program has heard nothing shows in the time of the file. Few are looked into.
        List<Kata> edited = book.katas().stream().filter(kata -> Files.exists(mine(kata)))
                .sorted(Comparator.comparingLong(this::edited).reversed()).limit(EDITED_LOOKED_AT).toList();
        Map<Kata, Long> times = new LinkedHashMap<>();
        for (Kata kata : book.katas()) {
            long told = all.of(kata).getLong("worked", NEVER);
            long seen = edited.contains(kata) && !isUntouched(kata) ? edited(kata) : NEVER;
            if (Math.max(told, seen) > NEVER) {
                times.put(kata, Math.max(told, seen));
            }
        }
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private long edited(Kata kata) {
        return mine(kata).toFile().lastModified();
    }

    /**
     * Keeps a copy of a file that is about to be replaced.
     *
     * @return the copy, in {@code .kata/attic}, with the time in its name
     * @throws NotWritable if it cannot be copied; the file must then not be replaced
     */
    public Path keep(Path file) {
        return new Attic(folder.resolve("attic")).copy(file);
    }
}
