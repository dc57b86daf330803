package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that make no sense: each gets a sentence that names the word and the next thing to do, and exit status 2. */
class UsageTest {

    /** No test writes to it. */
    private static Fixture fixture;

    @BeforeAll
    static void copy(@TempDir Path folder) {
        fixture = Fixture.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            tset            | There is no command 'tset'. Did you mean ./kata test?           | --help
            Counter         | There is no command 'Counter'. Did you mean ./kata test Counter? | --help
            counting        | There is no command 'counting'. Did you mean ./kata test counting? | --help
            --what          | Unknown option: '--what'.                                       | --help
            help tset       | Unknown subcommand 'tset'.                                      | --help
            test --what     | Unknown option: '--what'.                                       | test --help
            test --on       | Missing required parameter for option '--on' (WHOSE).           | test --help
            test --repeat x | --repeat takes a whole number, not 'x'.                         | test --help
            list Counter    | 'Counter' is one word too many.                                 | list --help
            hint            | Missing required parameter: 'NAME'.                             | hint --help
            hint Counter x  | N takes a whole number, not 'x'.                                | hint --help
            hint Counter 1 2 | '2' is one word too many.                                      | hint --help
            diff            | Missing required parameter: 'NAME'.                             | diff --help
            reset           | Missing required parameter: 'NAME'.                             | reset --help
            """)
    void wordsThatDoNotFitAreNamed(String words, String problem, String help) {
        Answer answer = Answer.to(fixture, words.split(" "));
        assertThat(answer).as("the answer").isEqualTo(
                new Answer(2, "", problem + "\n./kata " + help + " tells what there is.\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            test Conter | There is no kata or chapter 'Conter'. Did you mean Counter? ./kata list shows them all.
            test Counter Tali | There is no kata or chapter 'Tali'. Did you mean Tally? ./kata list shows them all.
            test cou | There is no kata or chapter 'cou'. Did you mean Counter? ./kata list shows them all.
            test 7 | There is no kata or chapter '7'. ./kata list shows them all.
            hint bouns | There is no kata or chapter 'bouns'. Did you mean bounds? ./kata list shows them all.
            reset Clam | There is no kata or chapter 'Clam'. Did you mean Clamp? ./kata list shows them all.
            hint 1 | '1' means 2 katas; name one of them: Counter, Tally.
            diff all | 'all' means 3 katas; name one of them: Counter, Tally, Clamp.
            reset counting | 'counting' means 2 katas; name one of them: Counter, Tally.
            hint Counter 0 | Counter has hints 1 to 3, not 0.
            hint Counter 4 | Counter has hints 1 to 3, not 4.
            hint Counter -1 | Counter has hints 1 to 3, not -1.
            test --repeat 0 | --repeat takes a number from 1, not 0.
            test --repeat -3 | --repeat takes a number from 1, not -3.
            test --on theirs | 'theirs' is not something to test: say mine, solution, alternative:NAME or trap:NAME.
            test --on trap: | 'trap:' is not something to test: say mine, solution, alternative:NAME or trap:NAME.
            test Counter --on trap:x | There is no trap:x for Counter. There is trap:skips-the-start.
            test Counter --on trap:skips-start | There is no trap:skips-start for Counter. \
            Do you mean trap:skips-the-start? There is trap:skips-the-start.
            test Counter --on trap:Skips | There is no trap:skips for Counter. \
            Do you mean trap:skips-the-start? There is trap:skips-the-start.
            diff Tally --on trap:x | There is no trap:x for Tally. There is alternative:list-of-words, trap:one-for-all.
            test Clamp --on trap:skips-the-start | There is no trap:skips-the-start for Clamp. \
            There is trap:no-upper-bound.
            test counting --on alternative:x | There is no alternative:x for counting. \
            There is trap:skips-the-start, alternative:list-of-words, trap:one-for-all.
            """)
    void valuesThatDoNotFitAreNamed(String words, String problem) {
        Answer answer = Answer.to(fixture, words.split(" "));
        assertThat(answer).as("the answer").isEqualTo(new Answer(2, "", problem + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"katas/01-counting/src/main/java/katas/counting/Tally.java",
        "katas/01-counting/src/main/java/katas/counting/Tally.java:14", "katas/01-counting/…/Tally.java",
        "katas\\01-counting\\src\\main\\java\\katas\\counting\\Tally.java", "Tally.java", "katas.counting.Tally",
        "TallyProperties.countsLikeAList", "guide/chapters/01-counting.md#kata-tally",
        "katas/01-counting/src/test/java/katas/counting/TallyTest.java:12",
        "solutions/01-counting/src/traps/Tally/one-for-all.java"})
    void whatTheProgramPrintsOfAKataNamesIt(String word) {
        assertThat(Answer.to(fixture, "where", word).lines().get(0)).as("the kata that %s names", word)
                .endsWith("guide/chapters/01-counting.md#kata-tally");
    }

    @Test
    void aPathOfAChapterNamesItsKatas() {
        assertThat(new Names(fixture.book()).find("guide/chapters/01-counting.md")).as("by its page")
                .isEqualTo(fixture.book().select("1"));
        assertThat(new Names(fixture.book()).find("katas/01-counting/")).as("by its folder")
                .isEqualTo(fixture.book().select("1"));
    }

    @Test
    void anEmptyWordIsNoName() {
        assertThat(Answer.to(fixture, "test", "").complaints()).as("the complaint")
                .startsWith("There is no kata or chapter ''.");
    }

    @Test
    void aKataWithoutHintsPointsToItsLesson(@TempDir Path folder) {
        String page = "guide/chapters/02-bounds.md";
        Fixture broken = Fixture.in(folder).replace(page, "Hint 1", "One").replace(page, "Hint 2", "Two")
                .replace(page, "Hint 3", "Three");
        assertThat(Answer.to(broken, "hint", "Clamp")).as("the answer").isEqualTo(new Answer(2, "",
                "Clamp has no hints. The whole lesson: guide/chapters/02-bounds.md#kata-clamp\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "test --help", "help test", "list -h", "verify --help"})
    void helpIsNoMistake(String words) {
        Answer answer = Answer.to(fixture, words.split(" "));
        assertThat(answer.status()).as("status").isZero();
        assertThat(answer.complaints()).as("complaints").isEmpty();
        assertThat(answer.out()).as("help").startsWith("Usage: kata");
    }

    @Test
    void helpTellsTheCommandsAndTheExitStatus() {
        assertThat(Answer.to(fixture, "--help").out().replaceAll("\\s+", " ")).as("help").contains(" test ", " list ",
                " path ", " hint ", " diff ", " reset ", " verify ", " sync ", " doctor ",
                "Exit status: 0 green, 1 red, 2 bad usage, 3 it could not compile, 4 the program itself failed.");
    }

    @Test
    void helpIsThereWithoutABook(@TempDir Path folder) {
        Fixture broken = Fixture.in(folder).delete("guide");
        assertThat(Answer.to(broken, "--help").status()).as("status").isZero();
        assertThat(Answer.to(broken, "tset").complaints()).as("complaint")
                .startsWith("There is no command 'tset'. Did you mean ./kata test?");
    }
}
