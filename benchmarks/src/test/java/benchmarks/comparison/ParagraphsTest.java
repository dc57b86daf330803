package benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void aLongLineIsBrokenBetweenWords() {
        List<String> lines = Paragraphs.wrapped("  " + "word ".repeat(40) + "end");
        assertThat(lines).as("no line is longer than 80 columns").allMatch(line -> line.length() <= 80);
        assertThat(lines.get(1)).as("what goes on is indented further").startsWith("    word");
        assertThat(String.join(" ", lines).replaceAll("\\s+", " ").strip()).as("no word is lost")
                .isEqualTo("word ".repeat(40) + "end");
    }

    @Test
    void aShortLineStaysAsItIs() {
        assertThat(Paragraphs.wrapped("a   table  line")).as("spaces are kept").containsExactly("a   table  line");
        assertThat(Paragraphs.wrapped("")).as("an empty line stays one").containsExactly("");
    }

    @Test
    void numbersAreAlignedToTheRight() {
        assertThat(Paragraphs.aligned(List.of(List.of("", "ns/op"), List.of("yours", "5"), List.of("Guava", "12"))))
                .as("names to the left, numbers to the right").containsExactly("       ns/op", "yours      5",
                        "Guava     12");
    }
}
