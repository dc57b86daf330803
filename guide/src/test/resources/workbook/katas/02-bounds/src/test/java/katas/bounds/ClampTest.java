package katas.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClampTest {

    @Test
    void aNumberWithinIsKept() {
        assertThat(new Clamp(1, 9).of(5)).as("a number within the bounds is kept").isEqualTo(5);
    }

    @Test
    void aNumberAboveBecomesTheHighBound() {
        assertThat(new Clamp(1, 9).of(10)).as("a number above becomes the high bound").isEqualTo(9);
    }
}
