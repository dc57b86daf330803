package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    @TempDir
    private Path folder;
    private Claims claims;

    @BeforeEach
    void keep() throws IOException {
        Files.writeString(folder.resolve("speed.csv"), "# note\nwho,size,score,p 99\nmine,10,5,1\nmine,100,50,2\n"
                + "theirs,10,4,3\ntheirs,100,60,4\n");
        claims = new Claims(new Results(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "speed[who=mine,size=10].score <= 5",
        "speed[who=mine].score < 1.3 * speed[who=theirs].score",
        "speed[who=mine].score <= speed[who=theirs].score + 1",
        "speed[size=100].score > speed[size=10].score",
        "speed.score >= 4",
        "3 < speed.score",
        "speed[who=theirs].p 99 > 2.5"
    })
    void whatHoldsIsNotBroken(String claim) throws IOException {
        assertThat(claims.broken("Text\n\n<!-- claim: " + claim + " -->\nMore text.\n")).as(claim).isEmpty();
    }

    @Test
    void whatDoesNotHoldIsToldWithItsNumbers() throws IOException {
        String claim = "<!-- claim: speed[who=mine].score <= speed[who=theirs].score - 1 -->";
        assertThat(claims.broken(claim)).as("of two rows, the one that contradicts").containsExactly(
                claim + " does not hold: 5.0 <= 3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed.score is good", "speed[who=nobody].score < 1", "speed.none < 1",
        "speed.score < speed[who=mine].score"})
    void whatMeansNothingIsRefused(String claim) {
        assertThatThrownBy(() -> claims.broken("<!-- claim: " + claim + " -->")).as(claim)
                .isInstanceOf(IllegalArgumentException.class);
    }
}
