/**
 * Buys the type whose slot is the cheapest. Nobody sells a part of a machine, and spares come whole as well.
 *
 * <p>Caught by: FleetPlanTest.theCheapestMayBeTheLargerOrTheMore, aSpareOfALargeTypeIsDear,
 * ofEqualPricesTheFewestMachinesAndThenTheFirstInTheList, thePriceOfBalancingDecides,
 * slotsThatAreNotNeededDecideNothing, pricesAndNumbersMayBeAnIntApartAndMore
 */
public final class FleetPlan {

    public Optional<Fleet> cheapest(long perSecond, Duration time) {
        MachineType best = priceList.get(0);
        for (MachineType type : priceList) {
            best = type.cents() / (double) type.slots() < best.cents() / (double) best.slots() ? type : best;
        }
        return smallest(best, perSecond, time);
    }
}
