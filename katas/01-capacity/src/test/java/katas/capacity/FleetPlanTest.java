package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetPlanTest {

    private static final MachineType SMALL = new MachineType("small", 10, 10_000);
    private static final MachineType LARGE = new MachineType("large", 40, 35_000);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    @Test
    void inFlightAreRateTimesTime() {
        assertThat(FleetPlan.inFlight(200, Duration.ofMillis(50))).as("200 a second, 50 ms each").isEqualTo(10);
        assertThat(FleetPlan.inFlight(3, Duration.ofSeconds(7))).as("3 a second, 7 s each").isEqualTo(21);
        assertThat(FleetPlan.inFlight(0, SECOND)).as("nothing comes").isZero();
        assertThat(FleetPlan.inFlight(5, Duration.ZERO)).as("nothing takes time").isZero();
    }

    @Test
    void aPartOfARequestIsARequest() {
        assertThat(FleetPlan.inFlight(201, Duration.ofMillis(50))).as("10.05 in flight").isEqualTo(11);
        assertThat(FleetPlan.inFlight(1, Duration.ofNanos(1))).as("a billionth in flight").isEqualTo(1);
        assertThat(FleetPlan.inFlight(10, Duration.ofMillis(100))).as("one, and not a hair more").isEqualTo(1);
        assertThat(FleetPlan.inFlight(1_000_000_000, Duration.ofNanos(7))).as("seven, exactly").isEqualTo(7);
    }

    @Test
    void inFlightIsExactToTheEndOfALong() {
        assertThat(FleetPlan.inFlight(Long.MAX_VALUE, SECOND)).as("as many as can be").isEqualTo(Long.MAX_VALUE);
        assertThat(FleetPlan.inFlight(1_000_000_000, LONGEST)).as("as long as can be").isEqualTo(Long.MAX_VALUE);
        assertThat(FleetPlan.inFlight((1L << 53) + 1, SECOND)).as("2^53 + 1 in flight").isEqualTo((1L << 53) + 1);
        assertThatThrownBy(() -> FleetPlan.inFlight(Long.MAX_VALUE, SECOND.plusNanos(1)), "more than a long holds")
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> FleetPlan.inFlight(Long.MAX_VALUE, LONGEST), "far more than a long holds")
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFleetHasTheSlotsThatAreNeeded() {
        FleetPlan plan = plan(0, 100, 0);
        assertFleet(plan, SMALL, 30, 3, 30_000);
        assertFleet(plan, SMALL, 31, 4, 40_000);
        assertFleet(plan, SMALL, 29, 3, 30_000);
        assertFleet(plan, LARGE, 41, 2, 70_000);
    }

    @Test
    void machinesAreNotLoadedToTheFull() {
        assertFleet(plan(0, 70, 0), SMALL, 70, 10, 100_000);
        assertFleet(plan(0, 70, 0), SMALL, 71, 11, 110_000);
        assertFleet(plan(0, 1, 0), SMALL, 1, 10, 100_000);
    }

    @Test
    void theLoadIsCarriedWhenSparesAreMissing() {
        assertFleet(plan(0, 100, 1), SMALL, 30, 4, 40_000);
        assertFleet(plan(0, 100, 2), SMALL, 5, 3, 30_000);
        assertFleet(plan(0, 70, 1), SMALL, 70, 11, 110_000);
        assertFleet(plan(0, 100, 1_000), SMALL, 10, 1_001, 10_010_000);
    }

    @Test
    void moreThanOneMachineNeedsBalancing() {
        assertFleet(plan(1_800, 100, 0), SMALL, 10, 1, 10_000);
        assertFleet(plan(1_800, 100, 0), SMALL, 11, 2, 21_800);
        assertFleet(plan(1_800, 100, 0), SMALL, 100, 10, 101_800);
        assertFleet(plan(1_800, 100, 1), SMALL, 10, 2, 21_800);
    }

    @Test
    void someMachineIsThereThoughNothingComes() {
        assertFleet(plan(1_800, 50, 0), SMALL, 0, 1, 10_000);
        assertFleet(plan(1_800, 50, 1), SMALL, 0, 2, 21_800);
        assertThat(plan(0, 50, 0).smallest(LARGE, 9, Duration.ZERO)).as("nothing takes time")
                .contains(new Fleet(LARGE, 1, 35_000));
    }

    @Test
    void timeCountsToTheNanosecond() {
        FleetPlan plan = plan(0, 100, 0);
        assertThat(plan.smallest(SMALL, 20, Duration.ofMillis(500))).as("20 a second, half a second each")
                .contains(new Fleet(SMALL, 1, 10_000));
        assertThat(plan.smallest(SMALL, 20, Duration.ofMillis(500).plusNanos(1))).as("and a nanosecond more")
                .contains(new Fleet(SMALL, 2, 20_000));
    }

    @Test
    void theCheapestMayBeTheLargerOrTheMore() {
        FleetPlan plan = plan(1_800, 100, 0);
        assertThat(plan.cheapest(40, SECOND)).as("4 small: 418 $; 1 large: 350 $")
                .contains(new Fleet(LARGE, 1, 35_000));
        assertThat(plan.cheapest(25, SECOND)).as("3 small: 318 $; 1 large: 350 $")
                .contains(new Fleet(SMALL, 3, 31_800));
        assertThat(plan.cheapest(41, SECOND)).as("5 small: 518 $; 2 large: 718 $")
                .contains(new Fleet(SMALL, 5, 51_800));
    }

    @Test
    void aSpareOfALargeTypeIsDear() {
        assertThat(plan(0, 100, 1).cheapest(40, SECOND)).as("5 small: 500 $; 2 large: 700 $")
                .contains(new Fleet(SMALL, 5, 50_000));
        assertThat(plan(0, 100, 1).cheapest(400, SECOND)).as("41 small: 4,100 $; 11 large: 3,850 $")
                .contains(new Fleet(LARGE, 11, 385_000));
    }

    @Test
    void thePriceOfBalancingDecides() {
        MachineType twice = new MachineType("twice", 20, 21_000);
        FleetPlan free = new FleetPlan(List.of(SMALL, twice), 0, 100, 0);
        FleetPlan paid = new FleetPlan(List.of(SMALL, twice), 1_001, 100, 0);
        assertThat(free.cheapest(20, SECOND)).as("2 small: 200 $").contains(new Fleet(SMALL, 2, 20_000));
        assertThat(paid.cheapest(20, SECOND)).as("2 small and balancing: 210.01 $; 1 of twice the size: 210 $")
                .contains(new Fleet(twice, 1, 21_000));
    }

    @Test
    void thePriceListDecidesAndNoFormula() {
        MachineType bargain = new MachineType("bargain", 15, 9_000);
        MachineType giant = new MachineType("giant", 1_000, 2_000_000);
        FleetPlan plan = new FleetPlan(List.of(giant, SMALL, bargain, LARGE), 0, 100, 0);
        assertThat(plan.cheapest(1_000, SECOND)).as("1 giant: 20,000 $; 100 small: 10,000 $; 67 bargains: 6,030 $")
                .contains(new Fleet(bargain, 67, 603_000));
    }

    @Test
    void ofEqualPricesTheFewestMachinesAndThenTheFirstInTheList() {
        MachineType four = new MachineType("four", 40, 40_000);
        MachineType other = new MachineType("other", 40, 40_000);
        assertThat(new FleetPlan(List.of(SMALL, four, other), 0, 100, 0).cheapest(40, SECOND))
                .as("4 small or 1 of four times the size, each 400 $").contains(new Fleet(four, 1, 40_000));
        assertThat(new FleetPlan(List.of(other, four, SMALL), 0, 100, 0).cheapest(40, SECOND))
                .as("the first of two that are alike").contains(new Fleet(other, 1, 40_000));
    }

    @Test
    void typesOfTheSameNameAreTypesOfTheirOwn() {
        MachineType here = new MachineType("small", 10, 9_000);
        MachineType bigger = new MachineType("small", 40, 9_000);
        assertThat(new FleetPlan(List.of(here, SMALL), 0, 100, 0).cheapest(10, SECOND))
                .as("90 $ or 100 $ for what has the same name").contains(new Fleet(here, 1, 9_000));
        assertThat(new FleetPlan(List.of(SMALL, here), 0, 100, 0).cheapest(10, SECOND))
                .as("100 $ or 90 $ for what has the same name").contains(new Fleet(here, 1, 9_000));
        assertThat(new FleetPlan(List.of(bigger, here), 0, 100, 0).cheapest(20, SECOND))
                .as("40 slots or 10 for the same name and price").contains(new Fleet(bigger, 1, 9_000));
    }

    @Test
    void pricesAndNumbersMayBeAnIntApartAndMore() {
        for (long apart : new long[] {1L << 31, 1L << 32, 1L << 62}) {
            MachineType cheap = new MachineType("cheap", 1, 1);
            MachineType dear = new MachineType("dear", 1, 1 + apart);
            assertThat(new FleetPlan(List.of(dear, cheap), 0, 100, 0).cheapest(1, SECOND))
                    .as("1 cent, or %s more for the one ahead of it", apart).contains(new Fleet(cheap, 1, 1));
            assertThat(new FleetPlan(List.of(cheap, dear), 0, 100, 0).cheapest(1, SECOND))
                    .as("1 cent, or %s more for the one behind it", apart).contains(new Fleet(cheap, 1, 1));
            MachineType little = new MachineType("little", 1, 0);
            MachineType large = new MachineType("large", 2, 0);
            assertThat(new FleetPlan(List.of(little, large), 0, 100, 0).cheapest(2 * apart - 1, SECOND))
                    .as("%s machines for nothing, or as good as half of them", 2 * apart - 1)
                    .contains(new Fleet(large, apart, 0));
        }
    }

    @Test
    void slotsThatAreNotNeededDecideNothing() {
        MachineType roomy = new MachineType("roomy", 20, SMALL.cents());
        assertThat(new FleetPlan(List.of(SMALL, roomy), 0, 100, 0).cheapest(5, SECOND))
                .as("one machine for 100 $ each; slots that are not needed decide nothing")
                .contains(new Fleet(SMALL, 1, 10_000));
        assertThat(new FleetPlan(List.of(roomy, SMALL), 0, 100, 0).cheapest(5, SECOND))
                .as("the same list from behind").contains(new Fleet(roomy, 1, 10_000));
    }

    @Test
    void pricesAreExactToTheEndOfALong() {
        MachineType dear = new MachineType("dear", 1, Long.MAX_VALUE);
        MachineType one = new MachineType("one", 1, 1);
        MachineType free = new MachineType("free", 1, 0);
        assertThat(plan(1, 100, 0).smallest(dear, 1, SECOND)).as("as dear as can be")
                .contains(new Fleet(dear, 1, Long.MAX_VALUE));
        assertThat(plan(1, 100, 0).smallest(dear, 2, SECOND)).as("two of them cost more than a long").isEmpty();
        assertThat(plan(0, 100, 0).smallest(one, Long.MAX_VALUE, SECOND)).as("a cent each")
                .contains(new Fleet(one, Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(plan(1, 100, 0).smallest(one, Long.MAX_VALUE, SECOND)).as("a cent more than a long").isEmpty();
        assertThat(plan(0, 100, 1).smallest(free, Long.MAX_VALUE, SECOND)).as("a machine more than a long").isEmpty();
        assertThat(plan(0, 1, 0).smallest(SMALL, Long.MAX_VALUE, LONGEST)).as("10^29 in flight").isEmpty();
        MachineType odd = new MachineType("odd", 1, (1L << 53) + 1);
        assertThat(plan(2, 100, 1).smallest(odd, 2, SECOND)).as("3 · (2^53 + 1) + 2 cents")
                .contains(new Fleet(odd, 3, 3 * ((1L << 53) + 1) + 2));
        MachineType huge = new MachineType("huge", Integer.MAX_VALUE, 5);
        assertThat(plan(0, 100, 0).smallest(huge, Integer.MAX_VALUE * 3L, SECOND)).as("three times all slots")
                .contains(new Fleet(huge, 3, 15));
    }

    @Test
    void moreMayBeInFlightThanALongHolds() {
        MachineType hundred = new MachineType("hundred", 100, 3);
        FleetPlan plan = new FleetPlan(List.of(SMALL, hundred), 0, 100, 0);
        // Ten times the largest long is 92,233,720,368,547,758,070.
        Fleet fleet = new Fleet(hundred, 922_337_203_685_477_581L, 2_767_011_611_056_432_743L);
        assertThat(plan.smallest(hundred, Long.MAX_VALUE, Duration.ofSeconds(10)))
                .as("more in flight than a long holds, on machines that a long counts").contains(fleet);
        assertThat(plan.cheapest(Long.MAX_VALUE, Duration.ofSeconds(10)))
                .as("the same beside small ones that cost too much").contains(fleet);
    }

    @Test
    void whatCannotBePaidIsLeftOut() {
        MachineType dear = new MachineType("dear", 1, Long.MAX_VALUE);
        assertThat(new FleetPlan(List.of(dear, SMALL), 0, 100, 0).cheapest(20, SECOND)).as("20 of the dear ones")
                .contains(new Fleet(SMALL, 2, 20_000));
        assertThat(new FleetPlan(List.of(SMALL, dear), 0, 100, 0).cheapest(20, SECOND)).as("the same list from behind")
                .contains(new Fleet(SMALL, 2, 20_000));
        assertThat(new FleetPlan(List.of(dear), 0, 100, 0).cheapest(20, SECOND)).as("nothing else is for sale")
                .isEmpty();
    }

    @Test
    void theCallersListIsHisOwn() {
        List<MachineType> list = new ArrayList<>(List.of(LARGE));
        FleetPlan plan = new FleetPlan(list, 0, 100, 0);
        list.set(0, SMALL);
        assertThat(plan.cheapest(1, SECOND)).as("the list as it was").contains(new Fleet(LARGE, 1, 35_000));
    }

    @Test
    void badParametersAreRefused() {
        plan(0, 50, 0);
        assertThatThrownBy(() -> new FleetPlan(List.of(), 0, 50, 0), "nothing is for sale")
                .isInstanceOf(IllegalArgumentException.class);
        for (long cents : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> plan(cents, 50, 0), "balancing for %s cents", cents)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(cents));
        }
        for (int percent : new int[] {0, 101, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> plan(0, percent, 0), "machines loaded to %s percent", percent)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(percent));
        }
        for (int spares : new int[] {-1, 1_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> plan(0, 50, spares), "%s spares", spares)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(spares));
        }
    }

    @Test
    void aBadLoadIsRefused() {
        FleetPlan plan = plan(0, 50, 0);
        for (long rate : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> FleetPlan.inFlight(rate, SECOND), "%s requests a second in flight", rate)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(rate));
            assertThatThrownBy(() -> plan.smallest(SMALL, rate, SECOND), "a fleet for %s requests a second", rate)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(rate));
            assertThatThrownBy(() -> plan.cheapest(rate, SECOND), "the cheapest for %s requests a second", rate)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(rate));
        }
        assertThatThrownBy(() -> FleetPlan.inFlight(-7, Duration.ZERO), "-7 requests a second that take no time")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
        for (Duration time : List.of(Duration.ofNanos(-1), LONGEST.plusNanos(1))) {
            assertThatThrownBy(() -> FleetPlan.inFlight(1, time), "in flight for %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> FleetPlan.inFlight(0, time), "nothing in flight for %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> plan.smallest(SMALL, 0, time), "a fleet for no requests of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> plan.smallest(SMALL, 1, time), "a fleet for requests of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> plan.cheapest(1, time), "the cheapest for requests of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
        }
    }

    @Test
    void nullIsRefused() {
        FleetPlan plan = plan(0, 50, 0);
        assertThatThrownBy(() -> new FleetPlan(null, 0, 50, 0), "no list").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FleetPlan(Arrays.asList(SMALL, null), 0, 50, 0), "a list with null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> FleetPlan.inFlight(1, null), "no time").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> FleetPlan.inFlight(0, null), "no time for nothing")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plan.smallest(null, 1, SECOND), "no type").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plan.smallest(SMALL, 1, null), "no time").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plan.cheapest(1, null), "no time").isInstanceOf(NullPointerException.class);
    }

    private static FleetPlan plan(long balancingCents, int fullPercent, int spares) {
        return new FleetPlan(List.of(SMALL, LARGE), balancingCents, fullPercent, spares);
    }

    private static void assertFleet(FleetPlan plan, MachineType type, long inFlight, long machines, long cents) {
        assertThat(plan.smallest(type, inFlight, SECOND)).as("%s in flight on the type %s", inFlight, type.name())
                .contains(new Fleet(type, machines, cents));
    }
}
