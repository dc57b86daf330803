package katas.stampede;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Gives each entry a life of its own, so that entries that were stored together do not expire together.
 *
 * <p>Each life is drawn anew, when it is asked for, and evenly from the whole numbers of nanoseconds between the
 * shortest life and the longest, both included. The longest is the time to live that was asked for, for nobody may be
 * served a value that is older. The shortest is that time less a share of it, the spread, rounded up to a whole
 * nanosecond, and at least one. The share may be computed in doubles: where it is no number that a double holds, the
 * shortest life may be off by a nanosecond, or, for a time to live beyond 2<sup>53</sup> of them, by a part in
 * 2<sup>52</sup> of it. Which draw of the source gives which life is open. Thread-safe if its source of randomness is.
 */
public final class TtlJitter {

    /**
     * Makes a source of lives.
     *
     * @param ttl the longest life; at least a nanosecond and at most {@link Long#MAX_VALUE} of them
     * @param spread which share of {@code ttl} a life may be shorter; from 0, which gives every entry {@code ttl}, up
     *     to but not including 1
     * @param random where the draws come from; asked at {@link #next} only; not null
     * @throws IllegalArgumentException if {@code ttl} or {@code spread} is out of its range, or {@code spread} is not a
     *     number; the message contains the value, as its {@code toString} has it
     * @throws NullPointerException if {@code ttl} or {@code random} is null; of several bad arguments any may be the
     *     one that is told of
     */
    public TtlJitter(Duration ttl, double spread, RandomGenerator random) {
        throw new UnsupportedOperationException("TODO: new TtlJitter");
    }

    /**
     * Draws the life of one entry.
     *
     * @return from the shortest life to the longest, both included; never zero
     */
    public Duration next() {
        throw new UnsupportedOperationException("TODO: TtlJitter.next");
    }
}
