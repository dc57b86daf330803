package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers as tables show them. */
class ThousandsTest {

    @TempDir
    private Path folder;

    @Test
    void largeNumbersAreSeparatedAndAllElseIsKept() {
        assertThat(Thousands.separated("62105 ± 1500")).as("a number and its error").isEqualTo("62,105 ± 1,500");
        assertThat(Thousands.separated("1000000 entries")).as("a million").isEqualTo("1,000,000 entries");
        assertThat(Thousands.separated("999 0.12345 12345.5 SHA1024 2,000"))
                .as("a small number, decimals, a word, and what is separated already")
                .isEqualTo("999 0.12345 12,345.5 SHA1024 2,000");
    }

    @Test
    void columnsOfNumbersAreSeparatedAndOthersAreNot() {
        Fixture fixture = Fixture.in(folder);
        String chapter = "guide/chapters/02-bounds.md";
        fixture.write(chapter, fixture.read(chapter) + "\n| port | saves |\n| --- | ---: |\n| 8377 | 8377 |\n");
        byte[] page = new Pages(fixture.book(), RenderMode.exported(), Standing.NOWHERE)
                .bytes("chapters/02-bounds.html").orElseThrow();
        assertThat(Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("td").eachText())
                .as("the cells of a column of words and of one of numbers").endsWith("8377", "8,377");
    }
}
