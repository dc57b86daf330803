package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every shard map of the world would have to agree on: these numbers never change. */
class KeyHashTest {

    @ParameterizedTest
    @CsvSource({
        "'', f52a15e9a9b5e89b",
        "a, 02c0bdbf481420f8",
        "foobar, 404da9e3b74078c2",
        "user-1, c499b5f8a721df58",
        "Zürich, c65e9341af283a5d",
        "\uD83D\uDE00, bdbddaf83dff6570"
    })
    void aTextHasTheSameHashEverywhere(String text, String hash) {
        assertThat(KeyHash.of(text)).as("the hash of \"%s\"", text).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }

    @Test
    void mixingIsThatOfSplitMix() {
        assertThat(KeyHash.mix(0x9e3779b97f4a7c15L)).as("the first number of SplittableRandom with seed 0")
                .isEqualTo(0xe220a8397b1dcdafL).isEqualTo(new SplittableRandom(0).nextLong());
        assertThat(KeyHash.mix(0)).as("zero stays zero").isZero();
    }
}
