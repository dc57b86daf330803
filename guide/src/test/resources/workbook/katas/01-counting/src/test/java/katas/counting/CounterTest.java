package katas.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CounterTest {

    @Test
    void theFirstNumberIsTheStart() {
        assertThat(new Counter(5).next()).as("the first number is the start").isEqualTo(5);
    }

    @Test
    void eachNumberIsOneMoreThanTheLast() {
        Counter counter = new Counter(5);
        int first = counter.next();
        assertThat(counter.next()).as("the second number is one more than the first").isEqualTo(first + 1);
    }

    @Test
    void aNegativeStartIsRefused() {
        new Counter(0);
        assertThatThrownBy(() -> new Counter(-1), "a start of -1 is refused")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }
}
