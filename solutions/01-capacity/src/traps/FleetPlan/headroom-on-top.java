/**
 * Adds the headroom to the load: 30 % more for machines that are to be 70 % full. A machine for 130 that has 100 to do
 * is 77 % full.
 *
 * <p>Caught by: FleetPlanTest.machinesAreNotLoadedToTheFull
 */
public final class FleetPlan {

    public Optional<Fleet> smallest(MachineType type, long perSecond, Duration time) {
        BigInteger carries = BigInteger.valueOf(type.slots()).multiply(PERCENT).multiply(NANOS);
        BigInteger load = flightNanos(perSecond, time).multiply(BigInteger.valueOf(200 - fullPercent));
        BigInteger busy = ceiling(load, carries).max(BigInteger.ONE);
        BigInteger machines = busy.add(BigInteger.valueOf(spares));
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
