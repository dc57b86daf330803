/**
 * Adds up machines, as every comparison of three small servers with one large one does. What spreads the load is left
 * out.
 *
 * <p>Caught by: FleetPlanTest.moreThanOneMachineNeedsBalancing, pricesAreExactToTheEndOfALong,
 * someMachineIsThereThoughNothingComes, theCheapestMayBeTheLargerOrTheMore, thePriceOfBalancingDecides
 */
public final class FleetPlan {

    public Optional<Fleet> smallest(MachineType type, long perSecond, Duration time) {
        BigInteger carries = BigInteger.valueOf(type.slots()).multiply(BigInteger.valueOf(fullPercent))
                .multiply(NANOS);
        BigInteger busy = ceiling(flightNanos(perSecond, time).multiply(PERCENT), carries).max(BigInteger.ONE);
        BigInteger machines = busy.add(BigInteger.valueOf(spares));
        BigInteger cents = machines.multiply(BigInteger.valueOf(type.cents()));
        if (machines.max(cents).compareTo(MOST) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Fleet(type, machines.longValueExact(), cents.longValueExact()));
    }
}
