package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void aReaderMayDeclineColors() {
        assertThat(Screen.wantsColor(Map.of("TERM", "xterm"))).as("by default").isTrue();
        assertThat(Screen.wantsColor(Map.of("NO_COLOR", "1"))).as("with NO_COLOR").isFalse();
        assertThat(Screen.wantsColor(Map.of("NO_COLOR", ""))).as("with an empty NO_COLOR").isTrue();
        assertThat(Screen.wantsColor(Map.of("TERM", "dumb"))).as("on a dumb terminal").isFalse();
    }

    @Test
    void theLauncherTellsWhetherThereIsATerminal() {
        String before = System.getProperty("kata.terminal");
        try {
            System.setProperty("kata.terminal", "true");
            assertThat(Screen.isTerminal()).as("where the launcher says so").isTrue();
            System.setProperty("kata.terminal", "false");
            assertThat(Screen.isTerminal()).as("where the launcher denies it").isFalse();
            assertThat(Screen.wantsColor()).as("colors where there is no terminal").isFalse();
        } finally {
            System.clearProperty("kata.terminal");
            if (before != null) {
                System.setProperty("kata.terminal", before);
            }
        }
    }

    @Test
    void textIsPlainUnlessColorsAreWanted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Screen plain = new Screen(out, false);
        Screen colored = new Screen(out, true);
        assertThat(plain.good("a") + plain.bad("b") + plain.strong("c") + plain.faint("d")).as("plain")
                .isEqualTo("abcd");
        colored.line(colored.good("a") + colored.bad("b"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).as("colored")
                .isEqualTo("\u001b[32ma\u001b[0m\u001b[31mb\u001b[0m" + System.lineSeparator());
        bytes.reset();
        plain.line("✗");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).as("bytes").isEqualTo("✗" + System.lineSeparator());
    }

    @Test
    void whatActsOnATerminalIsShownAndDoesNothing() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        for (boolean colored : new boolean[] {true, false}) {
            new Screen(out, colored).line("a\u001b[2J\u001b]0;mine\u0007b\u009b31m\u007f\u202eabc\tc");
        }
        String line = "a␛[2J␛]0;mine␇b\\u009b31m\\u007f\\u202eabc\tc" + System.lineSeparator();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).as("on a terminal, and elsewhere").isEqualTo(line + line);
    }

    @Test
    void aPathIsNeverBroken() {
        String path = "katas/06-sharding/src/main/java/katas/sharding/HashRing.java:37";
        assertThat(new LineWrap(80, 12).rows("  at        " + path)).as("where it fits")
                .containsExactly("  at        " + path);
        assertThat(new LineWrap(65, 12).rows("  at        " + path)).as("where it needs a line of its own")
                .containsExactly("  at", "  " + path);
        assertThat(new LineWrap(50, 12).rows("  at        " + path)).as("where no line can hold it")
                .containsExactly("  at        katas/06-sharding/…/HashRing.java:37");
        assertThat(new LineWrap(50, 12).rows("  read      guide/chapters/02-load-balancing.md#kata-roundrobin"))
                .as("where it has few folders").containsExactly("  read",
                        "  guide/…/02-load-balancing.md#kata-roundrobin");
    }

    @Test
    void theMeaningOfAKeyIsIndentedBelowItself() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, () -> 12, () -> 0);
        screen.line("b  measure yours");
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).as("the rows").containsExactly("b  measure",
                "   yours");
    }

    @Test
    void aStyleThatGoesOnIsEndedAndBegunAgain() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, () -> 5, () -> 0);
        screen.line(screen.good("one two"));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).as("the rows")
                .containsExactly("\u001b[32mone\u001b[0m", "\u001b[32mtwo\u001b[0m");
    }

    @Test
    void aMarkOfAStyleIsNothingWhereThereAreNoColors() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new Screen(out, false).line(new Screen(out, true).good("a"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).as("the line").isEqualTo("a" + System.lineSeparator());
    }
}
