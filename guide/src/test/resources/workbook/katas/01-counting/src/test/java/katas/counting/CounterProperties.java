package katas.counting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CounterProperties {

    @Property(tries = 20)
    void noNumberIsLeftOut(@ForAll @IntRange(max = 9) int start, @ForAll @IntRange(max = 9) int steps) {
        Counter counter = new Counter(start);
        for (int step = 0; step < steps; step++) {
            counter.next();
        }
        assertThat(counter.next()).as("after some steps comes the start plus as many").isEqualTo(start + steps);
    }
}
