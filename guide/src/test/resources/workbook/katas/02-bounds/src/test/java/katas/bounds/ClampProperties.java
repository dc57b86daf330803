package katas.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ClampProperties {

    @Property(tries = 20)
    void theResultLiesWithinTheBounds(@ForAll byte value) {
        assertThat(new Clamp(1, 9).of(value)).as("the result lies within the bounds").isBetween(1, 9);
    }
}
