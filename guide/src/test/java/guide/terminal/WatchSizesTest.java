package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keys do, in windows of three sizes. */
class WatchSizesTest {

    private static final String COUNTER = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @ParameterizedTest
    @CsvSource({"120, 40", "80, 24", "50, 15"})
    void everyPictureFitsIntoItsWindow(int columns, int rows) throws Exception {
        try (Typist reader = new Typist(fixture, Map.of(), columns, rows, "watch", "Counter")) {
            fits(reader.sees("open   Counter", "the first number is the start", "q quit", "run 1 at"), columns, rows);
            reader.type("h");
            fits(reader.sees("Hint 1 of 3", "q quit"), columns, rows);
            reader.type("?");
            fits(reader.sees("the next hint of this kata", "Escape: back"), columns, rows);
            reader.type("?");
            fits(reader.sees("Hint 1 of 3", "q quit"), columns, rows);
            reader.type("dy");
            fits(reader.sees("@@ ", "Escape: back"), columns, rows);
            reader.type(ESCAPE + "[F");
            fits(reader.sees("}", "Escape: back"), columns, rows);
            reader.type("qx");
            fits(reader.sees("'x' does nothing here. ? tells the keys."), columns, rows);
            reader.type("l3");
            fits(reader.sees(">  3  open", "Clamp", "arrows, Enter"), columns, rows);
            reader.type("x");
            fits(reader.sees("'x' does nothing here. a number or"), columns, rows);
            reader.type("\n");
            fits(reader.sees("Bounds / Clamp", "open   Clamp", "run 1 at"), columns, rows);
            reader.type("q");
            assertThat(reader.status()).as("status").isEqualTo(1);
        }
    }

    /** The last row is for what goes on, and is written more than once. */
    private static void fits(String screen, int columns, int rows) {
        List<String> lines = screen.lines().toList();
        assertThat(lines.size()).as("lines of\n%s", screen).isLessThanOrEqualTo(rows);
        assertThat(lines.subList(0, lines.size() - 1)).as("lines of\n%s", screen)
                .allSatisfy(line -> assertThat(line.contains("/") ? "" : line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void aKeyPressedEarlyIsNotLost() throws Exception {
        try (Typist reader = new Typist(fixture, "watch", "Counter")) {
            reader.sees("Counter");
            reader.type("?");
            reader.sees("the next hint of this kata", "run 1 at");
            reader.type("?");
            reader.sees("open   Counter", "to do");
        }
    }

    @Test
    void aQuestionIsKeptWhileAVerdictComes() throws Exception {
        try (Typist reader = new Typist(fixture, Map.of(), 50, 15, "watch", "Counter")) {
            reader.sees("Counter");
            reader.type("d");
            reader.sees("open   Counter", "See it all the same? y or n");
            reader.type("n");
            reader.type("x");
            reader.sees("Counting / Counter", "'x' does nothing here");
        }
    }

    @Test
    void theSameVerdictAgainLeavesATrace() throws Exception {
        try (Typist reader = new Typist(fixture, "watch", "Counter")) {
            reader.sees("run 1 at");
            reader.type("r");
            reader.sees("run 2 at", "the same verdict as before");
        }
    }

    @Test
    void hintsTakenCanBeReadAgain() throws Exception {
        try (Typist reader = new Typist(fixture, "watch", "Tally")) {
            reader.sees("run 1 at");
            reader.type("H");
            reader.sees("You have taken no hint for Tally yet");
            reader.type("hh");
            reader.sees("Hint 2 of 3");
            reader.type("H");
            reader.sees("Hint 1\n", "Each word has a number of its own.", "Hint 2\n");
        }
    }

    @Test
    void aLongScriptIsUnfoldedByAKey() throws Exception {
        fixture.write("katas/01-counting/src/test/java/katas/counting/CounterTest.java", """
                package katas.counting;

                import org.junit.jupiter.api.Test;

                class CounterTest {

                    @Test
                    void saysMuch() {
                        throw new AssertionError("line 1\\n".repeat(60) + "the last line");
                    }
                }
                """);
        try (Typist reader = new Typist(fixture.solve("Counter"), Map.of(), 80, 24, "watch", "Counter")) {
            reader.sees("red    Counter", "lines more: v shows them", "run 1 at");
            reader.type("v" + ESCAPE + "[F");
            reader.sees("the last line");
        }
    }

    @Test
    void theEditorOpensTheFailingLine() throws Exception {
        Path editor = folder.resolve("bin/nano");
        fixture.write("bin/nano", "#!/bin/sh\necho \"$@\" >" + folder.resolve("opened") + "\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Typist reader = new Typist(fixture, Map.of("VISUAL", editor.toString()), 100, 40, "watch", "Counter")) {
            reader.sees("run 1 at");
            reader.type("ox");
            reader.sees("'x' does nothing here");
            assertThat(fixture.read("opened")).as("what the editor is told")
                    .isEqualTo("+13 " + fixture.path(COUNTER) + "\n");
        }
    }

    @Test
    void anEditorThatCannotBeOpenedIsNamed() throws Exception {
        for (String editor : List.of("no-such-editor", "false")) {
            try (Typist reader = new Typist(fixture, Map.of("VISUAL", editor), 100, 40, "watch", "Counter")) {
                reader.sees("run 1 at");
                reader.type("o");
                reader.sees(editor + " ended with status ", "Set EDITOR to the command that opens your editor.");
            }
        }
    }
}
