package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CodeFencesTest {

    private static final Map<String, String> TREE = Map.of(
            "src/A.java", "class A {\n    int a() {\n\n        return 1;\n    }\n}\n",
            "src/Fence.java", "class Fence {\n    String s = \"\"\"\n```\n\"\"\";\n}\n",
            "src/Broken.java", "class Broken {\n    int a\n}\n");
    private static final Function<String, Optional<String>> SOURCES = path -> Optional.ofNullable(TREE.get(path));

    @Test
    void rewritesTheCodeAndNothingElse() {
        String chapter = """
                # Title  \t

                <!-- code: src/A.java#a -->
                ```java
                old
                ```
                text <!-- code: of no interest -->

                   <!-- code: src/A.java -->
                   ````java
                   ````

                ~~~
                <!-- code: src/None.java -->
                ~~~
                ```java
                pseudo
                ```
                no line break at the end""";
        String fresh = """
                # Title  \t

                <!-- code: src/A.java#a -->
                ```java
                int a() {

                    return 1;
                }
                ```
                text <!-- code: of no interest -->

                   <!-- code: src/A.java -->
                   ````java
                   class A {
                       int a() {

                           return 1;
                       }
                   }
                   ````

                ~~~
                <!-- code: src/None.java -->
                ~~~
                ```java
                pseudo
                ```
                no line break at the end""";
        assertThat(CodeFences.refresh("c.md", chapter, SOURCES)).as("the chapter").isEqualTo(fresh);
        assertThat(CodeFences.refresh("c.md", fresh, SOURCES)).as("the fresh chapter again").isEqualTo(fresh);
    }

    @Test
    void keepsLineBreaksOfWindows() {
        assertThat(CodeFences.refresh("c.md", "a\r\n<!-- code: src/A.java#a -->\r\n```java\r\n```\r\n", SOURCES))
                .as("the chapter")
                .isEqualTo("a\r\n<!-- code: src/A.java#a -->\r\n```java\r\n"
                        + "int a() {\r\n\r\n    return 1;\r\n}\r\n```\r\n");
    }

    @Test
    void leavesAChapterWithoutCodeAlone() {
        for (String chapter : new String[] {"", "\n", "a", "a\n\n", "```\nnever closed"}) {
            assertThat(CodeFences.refresh("c.md", chapter, SOURCES)).as("the chapter").isEqualTo(chapter);
        }
    }

    @Test
    void saysWhatIsWrongWithAComment() {
        assertProblem("a\n<!-- code: src/B.java -->\n```java\n```\n",
                "c.md:2: there is no file src/B.java; correct the path, which starts at the project's root");
        assertProblem("<!-- code: src/A.java#b -->\n```java\n```\n",
                "c.md:1: in src/A.java there is no b; there is A, a");
        assertProblem("<!-- code: src/Broken.java#a -->\n```java\n```\n", "src/Broken.java:2: ';' expected");
        assertProblem("<!--code:src/A.java-->\n```java\n```\n",
                "c.md:1: write the comment as <!-- code: PATH#member --> or <!-- code: PATH -->");
        assertProblem("<!-- code: src/Fence.java -->\n```java\n```\n",
                "c.md:2: the code contains ```; use a longer fence");
    }

    @Test
    void saysWhereAFenceIsMissing() {
        String problem = "c.md:1: put a fence that starts with ```java directly below the comment, and end it";
        assertProblem("<!-- code: src/A.java -->", problem);
        assertProblem("<!-- code: src/A.java -->\n\n```java\n```\n", problem);
        assertProblem("<!-- code: src/A.java -->\n```text\n```\n", problem);
        assertProblem("<!-- code: src/A.java -->\n```java\ncode\n", problem);
    }

    private static void assertProblem(String chapter, String problem) {
        assertThatThrownBy(() -> CodeFences.refresh("c.md", chapter, SOURCES), "the problem with %s", chapter)
                .isInstanceOf(SourceException.class)
                .hasMessage(problem);
    }
}
