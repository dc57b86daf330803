package katas.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatWasNeverAddedCountsZero() {
        assertThat(new Tally().count("a")).as("a word that was never added counts zero").isZero();
    }

    @Test
    void wordsAreCountedApart() {
        Tally tally = new Tally();
        tally.add("a");
        tally.add("b");
        assertThat(tally.count("a")).as("b does not count for a").isEqualTo(1);
    }
}
