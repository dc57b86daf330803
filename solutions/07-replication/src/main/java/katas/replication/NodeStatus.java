package katas.replication;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What a node says of itself at one moment.
 *
 * @param position how far it has applied the log, so that reads see it; not null
 * @param forks where each earlier timeline of its history ends, by its number: up to that offset it is part of the
 *     history, and the rest is lost; not null; copied
 * @param staleness how long ago it had, at the least, all that the primary had; zero for the primary; not null
 */
public record NodeStatus(Position position, Map<Integer, Long> forks, Duration staleness) {

    /**
     * Checks and copies.
     *
     * @throws NullPointerException if an argument, or something in the map, is null
     */
    public NodeStatus {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(staleness, "staleness");
        forks = Map.copyOf(forks);
    }

    /**
     * Whether what was written up to a place can be read here.
     *
     * @param seen a place, of any timeline, not null
     * @return whether the place is in this node's history and not ahead of its position
     */
    public boolean contains(Position seen) {
        return seen.timeline() == position.timeline() ? seen.offset() <= position.offset()
                : seen.offset() <= forks.getOrDefault(seen.timeline(), -1L);
    }
}
