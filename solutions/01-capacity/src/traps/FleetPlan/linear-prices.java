/**
 * Takes prices to be linear, twice as much for twice the size. Then all types cost the same for the same load, and the
 * largest, with the fewest machines, is as good as any.
 *
 * <p>Caught by: FleetPlanTest.thePriceListDecidesAndNoFormula, aSpareOfALargeTypeIsDear,
 * theCheapestMayBeTheLargerOrTheMore, thePriceOfBalancingDecides, slotsThatAreNotNeededDecideNothing,
 * pricesAndNumbersMayBeAnIntApartAndMore, typesOfTheSameNameAreTypesOfTheirOwn
 */
public final class FleetPlan {

    public Optional<Fleet> cheapest(long perSecond, Duration time) {
        MachineType largest = priceList.get(0);
        for (MachineType type : priceList) {
            largest = type.slots() > largest.slots() ? type : largest;
        }
        return smallest(largest, perSecond, time);
    }
}
