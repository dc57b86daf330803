package katas.cap;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to ask for, and what it costs.
 *
 * @param concern which nodes have to take part; not null
 * @param everyDay how long the answer takes while nothing is wrong; not null, and not negative
 * @param underFault how long it takes under the fault, not negative; empty if there is no answer while that lasts; not
 *     null
 */
public record Choice(Concern concern, Duration everyDay, Optional<Duration> underFault) {

    /**
     * Makes a choice.
     *
     * @throws NullPointerException if a component is null
     */
    public Choice {
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(everyDay, "everyDay");
        Objects.requireNonNull(underFault, "underFault");
    }
}
