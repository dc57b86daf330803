package katas.queries;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a region has ordered in some days.
 *
 * @param orders how many orders there are
 * @param other how many of them are neither paid nor cancelled
 * @param revenue the sum of the amounts of those that are paid; 0 if none is
 * @param largest the largest amount of those that are paid; empty if none is; not null
 * @param customers how many different customers have paid; an order of nobody does not count
 */
public record RegionTotals(long orders, long other, long revenue, OptionalLong largest, long customers) {

    /**
     * Makes totals.
     *
     * @throws NullPointerException if {@code largest} is null
     */
    public RegionTotals {
        Objects.requireNonNull(largest, "largest");
    }
}
