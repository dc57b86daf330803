/**
 * Counts the spare machine among those that carry the load, so that there is no spare as soon as one is needed.
 *
 * <p>Caught by: FleetPlanTest.theLoadIsCarriedWhenSparesAreMissing, aSpareOfALargeTypeIsDear,
 * pricesAreExactToTheEndOfALong
 */
public final class FleetPlan {

    public Optional<Fleet> smallest(MachineType type, long perSecond, Duration time) {
        BigInteger carries = BigInteger.valueOf(type.slots()).multiply(BigInteger.valueOf(fullPercent))
                .multiply(NANOS);
        BigInteger busy = ceiling(flightNanos(perSecond, time).multiply(PERCENT), carries).max(BigInteger.ONE);
        BigInteger machines = busy.max(BigInteger.valueOf(spares + 1));
        BigInteger cents = machines.multiply(BigInteger.valueOf(type.cents()));
        if (machines.compareTo(BigInteger.ONE) > 0) {
            cents = cents.add(BigInteger.valueOf(balancingCents));
        }
        if (machines.max(cents).compareTo(MOST) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Fleet(type, machines.longValueExact(), cents.longValueExact()));
    }
}
