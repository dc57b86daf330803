package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final String SOURCE = """
            package p;

            import java.util.List;

            /** Of many. */
            public final class Outer<T> {

                /** Puts. */
                @Deprecated
                public synchronized void put(T value) {
                    // first
                    String text = \"""
                            a

                              b\""";
                }

                void put(T value, int more) {
                }

                /** Inside. */
                static class Inner {
                    int get() {
                        return 1;
                    }
                }
            }
            """;

    @Test
    void theFirstMethodOfTheNameComesWithItsAnnotationsAndWithoutItsJavadoc() {
        assertThat(Snippet.of(SOURCE, "put")).as("the method").isEqualTo("""
                @Deprecated
                public synchronized void put(T value) {
                    // first
                    String text = \"""
                            a

                              b\""";
                }""");
    }

    @Test
    void aTypeComesWithItsBodyAndWithoutItsJavadoc() {
        assertThat(Snippet.of(SOURCE, "Inner")).as("the nested type").isEqualTo("""
                static class Inner {
                    int get() {
                        return 1;
                    }
                }""");
        assertThat(Snippet.of(SOURCE, "Outer")).as("the type")
                .startsWith("public final class Outer<T> {\n\n    /** Puts")
                .endsWith("    }\n}");
    }

    @Test
    void theWholeFileComesToTheLetter() {
        assertThat(Snippet.of(SOURCE, "")).as("the file").isEqualTo(SOURCE);
        assertThat(Snippet.of("no Java\r\n", "")).as("the file").isEqualTo("no Java\r\n");
    }

    @Test
    void anUnknownMemberIsAnsweredWithTheNearestNames() {
        assertThatThrownBy(() -> Snippet.of(SOURCE, "puts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no puts; there is put, Outer, get");
        assertThatThrownBy(() -> Snippet.of("", "puts")).hasMessage("there is no puts, nor any other member");
    }

    @Test
    void aSyntaxErrorIsReported() {
        assertThatThrownBy(() -> Snippet.of("class A {\n    int a\n}", "a"))
                .isInstanceOf(SourceException.class)
                .hasMessage("source:2: ';' expected");
    }
}
