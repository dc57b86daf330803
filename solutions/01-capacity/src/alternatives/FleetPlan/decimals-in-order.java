package katas.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Computes in decimals, and takes the first of all fleets in the order of price and size. */
public final class FleetPlan {

    private final List<MachineType> types;
    private final BigDecimal balancing;
    private final BigDecimal full;
    private final BigDecimal spares;

    public FleetPlan(List<MachineType> priceList, long balancingCents, int fullPercent, int spares) {
        types = List.copyOf(priceList);
        require(!types.isEmpty(), "the price list is empty", 0);
        require(balancingCents >= 0, "a negative price", balancingCents);
        require(fullPercent >= 1 && fullPercent <= 100, "not from 1 to 100 percent", fullPercent);
        require(spares >= 0 && spares <= 1_000, "not from 0 to 1,000 spares", spares);
        balancing = BigDecimal.valueOf(balancingCents);
        full = BigDecimal.valueOf(fullPercent, 2);
        this.spares = BigDecimal.valueOf(spares);
    }

    private static void require(boolean good, String complaint, Object value) {
        if (!good) {
            throw new IllegalArgumentException(complaint + ": " + value);
        }
    }

    public static long inFlight(long perSecond, Duration time) {
        return flying(perSecond, time).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static BigDecimal flying(long perSecond, Duration time) {
        require(perSecond >= 0, "a negative rate", perSecond);
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        require(seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE, 9)) <= 0,
                "no time of 0 to Long.MAX_VALUE nanoseconds", time);
        return seconds.multiply(BigDecimal.valueOf(perSecond));
    }

    public Optional<Fleet> smallest(MachineType type, long perSecond, Duration time) {
        BigDecimal one = full.multiply(BigDecimal.valueOf(type.slots()));
        BigDecimal flying = flying(perSecond, time);
        BigDecimal[] parts = flying.divideAndRemainder(one);
        BigDecimal busy = parts[0].add(BigDecimal.valueOf(parts[1].signum())).max(BigDecimal.ONE);
        BigDecimal machines = busy.add(spares);
        boolean alone = machines.compareTo(BigDecimal.ONE) == 0;
        BigDecimal cents = machines.multiply(BigDecimal.valueOf(type.cents()))
                .add(alone ? BigDecimal.ZERO : balancing);
        try {
            return Optional.of(new Fleet(type, machines.longValueExact(), cents.longValueExact()));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    public Optional<Fleet> cheapest(long perSecond, Duration time) {
        Objects.requireNonNull(time, "time");
        return types.stream().flatMap(type -> smallest(type, perSecond, time).stream())
                .min(Comparator.comparingLong(Fleet::cents).thenComparingLong(Fleet::machines));
    }
}
