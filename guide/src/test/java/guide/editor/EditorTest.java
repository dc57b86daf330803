package guide.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How editors are told which line. */
final class EditorTest {

    @Test
    void eachIsToldTheLineInItsWay() {
        assertThat(new Editor("vim").place("A.java", 7)).as("vim").isEqualTo(List.of("+7", "A.java"));
        assertThat(new Editor("/usr/bin/code -n").place("A.java", 7)).as("code")
                .isEqualTo(List.of("--goto", "A.java:7"));
        assertThat(new Editor("idea").place("A.java", 7)).as("idea").isEqualTo(List.of("--line", "7", "A.java"));
        assertThat(new Editor("hx").place("A.java", 7)).as("helix").isEqualTo(List.of("A.java:7"));
    }

    @Test
    void thoseThatNobodyKnowsMayHaveTheTerminal() {
        assertThat(new Editor("my-own").isInTerminal()).as("an editor of one's own").isTrue();
        assertThat(new Editor("/usr/bin/code -n").isInTerminal()).as("code").isFalse();
        assertThat(new Editor("emacsclient -nw").isInTerminal()).as("what is told so").isTrue();
    }

    @Test
    void thoseThatNobodyKnowsGetTheFileAlone() {
        assertThat(new Editor("my-own").place("A.java", 7)).as("an editor of one's own").isEqualTo(List.of("A.java"));
        assertThat(new Editor("vim").place("A.java", 0)).as("no line").isEqualTo(List.of("A.java"));
    }
}
