package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void paragraphsAndItemsAreJoinedAndBlocksAreKept() {
        String shown = Paragraphs.joined("""
                A paragraph that
                goes on.

                - an item that
                  goes on
                - another
                1. a third

                ```java
                if (a)
                    b();
                ```
                After it
                more.

                | a | b |
                | - | - |
                """).replace(Screen.TIE, '.');
        assertThat(shown).as("the lines").isEqualTo("""
                A paragraph that goes on.

                - an item that goes on
                - another
                1. a third

                ```java
                if.(a)
                ....b();
                ```
                After it more.

                | a | b |
                | - | - |""");
    }
}
