package katas.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the machines for a load from a price list: larger ones or more of them, whatever costs less.
 *
 * <p>A load is a rate, in requests a second, and a time, which a request takes from its arrival to its answer. By
 * Little's law, rate times time is how many are in flight on average. Machines are loaded to at most a stated part of
 * their slots, so that there is room for peaks; and they are so many that they still carry the load when the stated
 * number of them is missing. Two machines or more need balancing, which has its price, once.
 *
 * <p>All is computed in whole numbers without rounding on the way, to the ends of the ranges. Of several bad arguments
 * any may be the one that is told of. Immutable.
 *
 * @see <a href="https://doi.org/10.1287/opre.9.3.383">J. Little, A Proof for the Queuing Formula L = λW, 1961</a>
 */
public final class FleetPlan {

    /**
     * Makes a plan.
     *
     * @param priceList what can be had; at least one; a later change of the list changes nothing
     * @param balancingCents what balancing costs a month, all balancers together; at least 0
     * @param fullPercent to how much of its slots a machine is loaded at most; from 1 to 100
     * @param spares how many machines may be missing; from 0 to 1,000
     * @throws IllegalArgumentException if the list is empty, or a number is out of its range; the message contains the
     *     number
     * @throws NullPointerException if {@code priceList} or one of its entries is null
     */
    public FleetPlan(List<MachineType> priceList, long balancingCents, int fullPercent, int spares) {
        throw new UnsupportedOperationException("TODO: new FleetPlan");
    }

    /**
     * How many requests are in flight on average, by Little's law.
     *
     * @param perSecond how many requests come a second; at least 0
     * @param time how long each takes; from zero to {@link Long#MAX_VALUE} nanoseconds
     * @return the next whole number that is not less
     * @throws IllegalArgumentException if one of them is out of its range; the message contains it
     * @throws ArithmeticException if the number is larger than a long
     * @throws NullPointerException if {@code time} is null
     */
    public static long inFlight(long perSecond, Duration time) {
        throw new UnsupportedOperationException("TODO: FleetPlan.inFlight");
    }

    /**
     * The smallest fleet of one type that carries a load. It has at least one machine beside the spares, even
     * if nothing comes.
     *
     * @param type what the fleet is made of, from the price list or not
     * @param perSecond how many requests come a second; at least 0
     * @param time how long each takes; from zero to {@link Long#MAX_VALUE} nanoseconds
     * @return the fleet, with its price; empty if the number of machines or the price is larger than a long
     * @throws IllegalArgumentException if {@code perSecond} or {@code time} is out of its range; the message contains
     *     it
     * @throws NullPointerException if {@code type} or {@code time} is null
     */
    public Optional<Fleet> smallest(MachineType type, long perSecond, Duration time) {
        throw new UnsupportedOperationException("TODO: FleetPlan.smallest");
    }

    /**
     * The cheapest of the smallest fleets of all types. Of several that cost the same it is the one with the fewest
     * machines, and of these the one that comes first in the list.
     *
     * @param perSecond how many requests come a second; at least 0
     * @param time how long each takes; from zero to {@link Long#MAX_VALUE} nanoseconds
     * @return the fleet; empty only if {@link #smallest} is empty for every type
     * @throws IllegalArgumentException if {@code perSecond} or {@code time} is out of its range; the message contains
     *     it
     * @throws NullPointerException if {@code time} is null
     */
    public Optional<Fleet> cheapest(long perSecond, Duration time) {
        throw new UnsupportedOperationException("TODO: FleetPlan.cheapest");
    }
}
