package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;

class GeoIndexTest {

    private static final double DEGREE = Math.PI * 6_378_100 / 180;

    private static GeoIndex of(Point... points) {
        GeoIndex index = new GeoIndex();
        for (int id = 1; id <= points.length; id++) {
            index.put(id, points[id - 1]);
        }
        return index;
    }

    private static Point at(double longitude, double latitude) {
        return new Point(longitude, latitude);
    }

    private static List<Integer> near(GeoIndex index, Point center, double meters) {
        return index.near(center, meters, 1_000).stream().map(Nearby::id).toList();
    }

    @Test
    void whatIsNearIsFoundNearestFirst() {
        // The town hall, the cathedral and the airport of Hamburg, and Nairobi, whose numbers look like theirs swapped.
        GeoIndex index = of(at(9.992, 53.550), at(9.979, 53.548), at(10.006, 53.630), at(36.817, -1.286));
        assertThat(near(index, at(9.993, 53.551), 2_000)).as("within two kilometers of the town hall")
                .containsExactly(1, 2);
        assertThat(near(index, at(9.993, 53.551), 20_000)).as("within twenty").containsExactly(1, 2, 3);
        assertThat(index.near(at(9.993, 53.551), Double.POSITIVE_INFINITY, 2)).as("the nearest two, however far")
                .extracting(Nearby::id).containsExactly(1, 2);
        assertThat(index.near(at(9.993, 53.551), 20_000, 1)).as("the nearest").extracting(Nearby::id)
                .containsExactly(1);
    }

    @Test
    void longitudeComesFirst() {
        GeoIndex index = of(at(60, 0), at(0, 60));
        assertThat(near(index, at(59, 0), 2 * DEGREE)).as("one degree east of 59 on the equator is number 1")
                .containsExactly(1);
        assertThat(near(index, at(0, 59), 2 * DEGREE)).as("one degree north of 59 is number 2").containsExactly(2);
        assertThat(index.within(new Box(59, -1, 61, 1))).as("the box around number 1").containsExactly(1);
        assertThat(index.within(new Box(-1, 59, 1, 61))).as("the box around number 2").containsExactly(2);
        assertThat(index.near(at(2, 60), DEGREE * 1.1, 9)).as("two degrees of longitude at 60 are one on the equator")
                .extracting(Nearby::id).containsExactly(2);
    }

    @Test
    void distancesAreThoseOfTheFormula() {
        assertThat(meters(at(0, 0), at(1, 0))).as("a degree on the equator").isCloseTo(DEGREE, within(0.001));
        assertThat(meters(at(0, 0), at(0, 1))).as("a degree on a meridian").isCloseTo(DEGREE, within(0.001));
        assertThat(meters(at(0, 0), at(0, 90))).as("a quarter").isCloseTo(90 * DEGREE, within(0.001));
        assertThat(meters(at(0, 0), at(180, 0))).as("the other side").isCloseTo(180 * DEGREE, within(1.0));
        assertThat(meters(at(0, 90), at(77, -90))).as("pole to pole").isCloseTo(180 * DEGREE, within(1.0));
        assertThat(meters(at(0, 60), at(180, 60))).as("over the pole, not along the parallel")
                .isCloseTo(60 * DEGREE, within(0.001));
        assertThat(meters(at(-0.1275, 51.5072), at(-74.0060, 40.7128))).as("London to New York")
                .isCloseTo(5_576_444.0, within(5_000.0));
        assertThat(meters(at(10, 50), at(10.00001, 50))).as("less than a meter")
                .isCloseTo(0.00001 * DEGREE * Math.cos(Math.toRadians(50)), within(0.001));
        assertThat(meters(at(10, 50), at(10, 50))).as("none at all").isZero();
    }

    @Test
    void theEdgeOfACircleIsWhereItIs() {
        for (int degrees : new int[] {1, 2, 10, 45, 89}) {
            GeoIndex index = of(at(degrees, 0), at(-degrees, 0), at(0, degrees), at(0, -degrees));
            assertThat(near(index, at(0, 0), degrees * DEGREE + 0.01)).as("a centimeter more than %s degrees", degrees)
                    .containsExactlyInAnyOrder(1, 2, 3, 4);
            assertThat(near(index, at(0, 0), degrees * DEGREE - 0.01)).as("a centimeter less than %s degrees", degrees)
                    .isEmpty();
        }
    }

    @Test
    void theOtherSideIsHalfAroundTheEarth() {
        // The sum below the root comes out as more than 1 for the first of these, if it is computed as it is written.
        double[][] numbers = {{90.15785945626385, 64.65619227855296, -89.84214054373615, -64.65619227855295},
            {105.52348355910058, -64.18064603713341, -74.47651644089942, 64.1806460371334},
            {142.66049268157997, -65.84611342514572, -37.33950731842003, 65.8461134251457},
            {44.71196078625618, -66.96863237137306, -135.28803921374387, 66.96863237137308}, {45, 30, -135, -30}};
        for (double[] each : numbers) {
            Point here = at(each[0], each[1]);
            Point there = at(each[2], each[3]);
            assertThat(meters(here, there)).as("from %s to %s", here, there).isCloseTo(180 * DEGREE, within(1.0));
            assertThat(meters(there, here)).as("from %s to %s", there, here).isCloseTo(180 * DEGREE, within(1.0));
        }
    }

    private static double meters(Point from, Point to) {
        return of(to).near(from, Double.POSITIVE_INFINITY, 1).get(0).meters();
    }

    @Test
    void theDateLineIsNoEdge() {
        GeoIndex index = of(at(179.9, 0), at(-179.9, 0), at(180, 0), at(-180, 0), at(178, 0), at(0, 0));
        assertThat(near(index, at(179.95, 0), DEGREE / 2)).as("on both sides of the line")
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(near(index, at(-180, 0), DEGREE / 2)).as("from the line itself")
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(index.within(new Box(179.5, -1, -179.5, 1))).as("a box that crosses it").containsExactly(1, 2, 3, 4);
        assertThat(index.within(new Box(-179.5, -1, 179.5, 1))).as("the box that is the rest").containsExactly(5, 6);
        assertThat(index.within(new Box(1, -1, -1, 1))).as("nearly around the earth").containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void oneHundredAndEightyIsOneLongitude() {
        GeoIndex index = of(at(180, 10), at(-180, 10));
        for (Box box : List.of(new Box(179, 9, 180, 11), new Box(-180, 9, -179, 11), new Box(180, 9, 180, 11),
                new Box(-180, 9, -180, 11), new Box(180, 9, -180, 11), new Box(-180, 9, 180, 11),
                new Box(180, 10, -179, 10), new Box(179, 10, -180, 10))) {
            assertThat(index.within(box)).as("%s", box).containsExactly(1, 2);
        }
        assertThat(index.near(at(180, 10), 0, 9)).as("at no distance").containsExactly(new Nearby(1, 0),
                new Nearby(2, 0));
    }

    @Test
    void aPoleIsOnePlace() {
        GeoIndex index = of(at(0, 90), at(123, 90), at(-180, 90), at(45, -90), at(90, 89.99), at(-90, 89.99));
        assertThat(index.near(at(77, 90), 0, 9)).as("at the pole, whatever the longitude")
                .containsExactly(new Nearby(1, 0), new Nearby(2, 0), new Nearby(3, 0));
        assertThat(near(index, at(0, 89.99), 5_000)).as("around the pole").hasSize(5).contains(5, 6);
        assertThat(near(index, at(90, 89.99), 3_000)).as("across the pole").hasSize(5).startsWith(5).endsWith(6);
        assertThat(index.within(new Box(10, 80, 20, 90))).as("a box that reaches the pole").containsExactly(1, 2, 3);
        assertThat(index.within(new Box(10, 90, 10, 90))).as("a box that is the pole").containsExactly(1, 2, 3);
        assertThat(index.within(new Box(10, -90, 20, -80))).as("the other pole").containsExactly(4);
        assertThat(index.within(new Box(-180, 89, 180, 89.995))).as("around it, but not the pole")
                .containsExactly(5, 6);
    }

    @Test
    void aDegreeOfLongitudeIsShortInTheNorth() {
        GeoIndex index = of(at(5, 80), at(-5, 80), at(20, 80), at(0, 84), at(60, 89), at(170, 89));
        assertThat(near(index, at(0, 80), DEGREE)).as("five degrees of longitude at 80 are less than one at 0")
                .containsExactly(1, 2);
        assertThat(near(index, at(0, 89), 1.01 * DEGREE)).as("sixty at 89 are as far as the pole").containsExactly(5);
        assertThat(near(index, at(0, 89), 2 * DEGREE)).as("and 170 are across it").containsExactly(5, 6);
        GeoIndex northern = of(at(40, 75.5));
        double meters = meters(at(0, 72), at(40, 75.5));
        assertThat(near(northern, at(0, 72), meters + 1)).as("a circle is widest north of its middle")
                .containsExactly(1);
    }

    @Test
    void whatIsInTheCornerIsNotNear() {
        GeoIndex index = of(at(0.9, 0.9), at(0.9, 0));
        assertThat(near(index, at(0, 0), DEGREE)).as("the corner of the square is outside of the circle")
                .containsExactly(2);
    }

    @Test
    void neighborsLieAcrossAnyLine() {
        for (double longitude : new double[] {0, 1, -1, 10, -45, 90, 179, -179, 0.5}) {
            for (double latitude : new double[] {0, 1, -1, 45, -60, 89, -89, 0.5}) {
                GeoIndex index = of(at(longitude - 0.0001, latitude - 0.0001),
                        at(longitude + 0.0001, latitude + 0.0001), at(longitude, latitude));
                assertThat(near(index, at(longitude + 0.0001, latitude - 0.0001), 50)).as("three places at most"
                        + " 50 m from %s, %s", longitude, latitude).containsExactlyInAnyOrder(1, 2, 3);
                assertThat(index.within(new Box(longitude - 0.0001, latitude - 0.0001, longitude, latitude)))
                        .as("edges of a box at %s, %s", longitude, latitude).containsExactly(1, 3);
            }
        }
    }

    @Test
    void aBoxMayBeAPointOrTheEarth() {
        GeoIndex index = of(at(10, 20), at(10, 20.5), at(-170, -20));
        assertThat(index.within(new Box(10, 20, 10, 20))).as("a point").containsExactly(1);
        assertThat(index.within(new Box(10, 20, 10, 21))).as("a line").containsExactly(1, 2);
        assertThat(index.within(new Box(-180, -90, 180, 90))).as("the earth").containsExactly(1, 2, 3);
        assertThat(of(at(10, 20), at(10.5, 20)).within(new Box(10, 20, 10, 21))).as("half a degree east of a line")
                .containsExactly(1);
        assertThat(index.within(new Box(11, 20, 12, 21))).as("nothing").isEmpty();
        assertThat(index.within(new Box(10.5, -90, 10.4, 90))).as("the earth but for a slice").containsExactly(1, 2, 3);
    }

    @Test
    void zeroIsOneEdgeWhateverItsSign() {
        GeoIndex index = of(at(-0.0, -0.0), at(0.0, 0.0));
        for (double south : new double[] {0.0, -0.0}) {
            assertThat(index.within(new Box(-0.0, south, 1, 1))).as("northeast of -0.0, %s", south)
                    .containsExactly(1, 2);
            assertThat(index.within(new Box(0.0, south, 1, 1))).as("northeast of 0.0, %s", south).containsExactly(1, 2);
            assertThat(index.within(new Box(-1, -1, -0.0, south))).as("southwest of -0.0, %s", south)
                    .containsExactly(1, 2);
            assertThat(index.within(new Box(-1, -1, 0.0, south))).as("southwest of 0.0, %s", south)
                    .containsExactly(1, 2);
        }
    }

    @Test
    void distancesMayBeAny() {
        GeoIndex index = of(at(10, 20), at(10, 20), at(-170, -20));
        for (double meters : new double[] {3e7, 1e12, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(near(index, at(10, 20), meters)).as("all within %s meters", meters).containsExactly(1, 2, 3);
        }
        assertThat(near(index, at(10, 20), 0)).as("at the very point").containsExactly(1, 2);
        assertThat(near(index, at(10, 20), Double.MIN_VALUE)).as("hardly more").containsExactly(1, 2);
        assertThat(index.near(at(10, 20), 0, Integer.MAX_VALUE)).as("a large limit").hasSize(2);
        assertThat(near(index, at(-0.0, -0.0), 10)).as("zero has two signs").isEmpty();
        assertThat(near(of(at(0.0, 0.0)), at(-0.0, -0.0), 0)).as("and is one place").containsExactly(1);
    }

    @Test
    void aPlaceThatMovesIsElsewhere() {
        GeoIndex index = of(at(10, 20));
        index.put(1, at(-10, -20));
        assertThat(near(index, at(10, 20), DEGREE)).as("it has left").isEmpty();
        assertThat(near(index, at(-10, -20), DEGREE)).as("it is here").containsExactly(1);
        assertThat(index.within(new Box(-180, -90, 180, 90))).as("and once").containsExactly(1);
        index.put(1, at(-10.01, -20));
        assertThat(near(index, at(-10, -20), DEGREE)).as("a small move").containsExactly(1);
        assertThat(index.remove(1)).as("it was there").isTrue();
        assertThat(index.remove(1)).as("it has gone").isFalse();
        assertThat(index.within(new Box(-180, -90, 180, 90))).as("nothing is left").isEmpty();
    }

    @Test
    void whoeverLeavesTakesNobodyAlong() {
        GeoIndex index = of(at(10.5, 20.5), at(10.5, 20.5), at(10.6, 20.6));
        index.remove(1);
        assertThat(near(index, at(10.5, 20.5), DEGREE)).as("one of three that are near each other is removed")
                .containsExactly(2, 3);
        index.put(2, at(-10, -20));
        assertThat(near(index, at(10.5, 20.5), DEGREE)).as("another one has moved").containsExactly(3);
        assertThat(index.within(new Box(10, 20, 11, 21))).as("the third is in the box as before").containsExactly(3);
    }

    @Test
    void aSmallMoveIsAMove() {
        GeoIndex index = of(at(10.5, 20.5));
        for (int step = 1; step <= 5; step++) {
            Point next = at(10.5 + step * 1e-5, 20.5 - step * 1e-5);
            index.put(1, next);
            assertThat(index.near(next, 0, 1)).as("it is at %s now", next).containsExactly(new Nearby(1, 0));
            assertThat(index.within(new Box(next.longitude(), next.latitude(), 10.6, 20.6)))
                    .as("and in a box from there").containsExactly(1);
            assertThat(index.within(new Box(10.4, next.latitude() + 5e-6, 10.6, 20.6))).as("and no more where it was")
                    .isEmpty();
        }
    }

    @Test
    void numbersMayBeAnyAndComeInOrder() {
        GeoIndex index = new GeoIndex();
        for (int id : new int[] {Integer.MAX_VALUE, 1_000_000, 0, -5, Integer.MIN_VALUE}) {
            index.put(id, at(10, 20));
        }
        assertThat(near(index, at(10, 20.1), DEGREE)).as("of places at the same point")
                .containsExactly(Integer.MIN_VALUE, -5, 0, 1_000_000, Integer.MAX_VALUE);
        assertThat(index.within(new Box(9, 19, 11, 21))).as("in a box").containsExactly(Integer.MIN_VALUE, -5, 0,
                1_000_000, Integer.MAX_VALUE);
        assertThat(index.near(at(10, 20.1), DEGREE, 2)).as("the first two").extracting(Nearby::id)
                .containsExactly(Integer.MIN_VALUE, -5);
    }

    @Test
    void listsAreTheCallersOwn() {
        GeoIndex index = of(at(10, 20));
        index.near(at(10, 20), 1, 1).clear();
        index.within(new Box(9, 19, 11, 21)).clear();
        assertThat(index.near(at(0, 0), 1, 1).add(new Nearby(7, 7))).as("an empty one may be changed").isTrue();
        assertThat(index.within(new Box(0, 0, 1, 1)).add(7)).as("as well").isTrue();
        assertThat(near(index, at(10, 20), 1)).as("which changes nothing").containsExactly(1);
        assertThat(index.within(new Box(9, 19, 11, 21))).as("here neither").containsExactly(1);
    }

    @Test
    void twoIndexesShareNothing() {
        GeoIndex one = of(at(10, 20));
        GeoIndex other = new GeoIndex();
        other.put(2, at(10, 20));
        assertThat(near(one, at(10, 20), 1)).as("one has its place").containsExactly(1);
        assertThat(near(other, at(10, 20), 1)).as("and the other its own").containsExactly(2);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        GeoIndex index = of(at(10, 20));
        for (double meters : new double[] {-1, -0.001, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThatThrownBy(() -> index.near(at(0, 0), meters, 1), meters + " meters")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Double.toString(meters));
        }
        for (int limit : new int[] {0, -7, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> index.near(at(0, 0), 1, limit), "a limit of " + limit)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Integer.toString(limit));
        }
        assertThatThrownBy(() -> index.put(1, null), "nowhere").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.near(null, 1, 1), "near nowhere").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> index.within(null), "no box").isInstanceOf(NullPointerException.class);
        assertThat(near(index, at(10, 20), 1)).as("a refused call changes nothing").containsExactly(1);
    }

    @Test
    void whatIsElsewhereCostsNothing() {
        Scaling.assertFlat("one place is near, and others far: it is found without a look at them", 100, 10_000,
                places -> {
                    GeoIndex index = spread(places);
                    return () -> index.near(at(10.25, 20.25), 5_000, 10);
                });
        Scaling.assertFlat("one place is in the box, and others far: it is found without a look at them", 100, 10_000,
                places -> {
                    GeoIndex index = spread(places);
                    return () -> index.within(new Box(10.2, 20.2, 10.3, 20.3));
                });
        Scaling.assertFlat("a box across the date line is no larger than another", 100, 10_000, places -> {
            GeoIndex index = spread(places);
            return () -> index.within(new Box(179.95, 20.2, -179.95, 20.3));
        });
        Scaling.assertFlat("others are far to the east, west and south: one place is found without a look at them", 100,
                10_000, places -> {
                    GeoIndex index = crossed(places);
                    return () -> {
                        index.near(at(10.25, 20.25), 5_000, 10);
                        index.within(new Box(10.2, 20.2, 10.3, 20.3));
                        index.within(new Box(10.25, 20.2, 10.25, 20.3));
                    };
                });
        Scaling.assertFlat("a circle around a pole has all longitudes, but few places", 1_000, 64_000, 200, places -> {
            GeoIndex index = spread(places);
            return () -> index.near(at(0, 90), 5_000, 10);
        });
    }

    @Test
    void aCrowdElsewhereCostsNothing() {
        Scaling.assertFlat("crowds are 500 kilometers and more to the north, east and south: one place is found"
                + " without a look at them", 100, 10_000, places -> {
                    GeoIndex index = of(at(10.001, 85.001));
                    for (int id = 2; id <= places; id += 3) {
                        index.put(id, at(10.5, 89.5));
                        index.put(id + 1, at(100.5, 85.5));
                        index.put(id + 2, at(10.5, 20.5));
                    }
                    return () -> index.near(at(10, 85), 10_000, 10);
                });
        Scaling.assertFlat("a crowd is in one cell far away: a box on four cells is searched without a look at it", 100,
                10_000, places -> {
                    GeoIndex index = of(at(10.001, 20.001));
                    for (int id = 2; id <= places; id++) {
                        index.put(id, at(100.5, -50.5));
                    }
                    return () -> index.within(new Box(9.95, 19.95, 10.05, 20.05));
                });
    }

    @Test
    void aChangeTakesTheSameTime() {
        Scaling.assertFlat("a place is moved there and back", 100, 10_000, places -> {
            GeoIndex index = spread(places);
            return () -> {
                index.put(0, at(10.25, 20.26));
                index.remove(0);
                index.put(0, at(10.25, 20.25));
            };
        });
    }

    @Test
    void aChangeInACrowdTakesTheSameTime() {
        for (double apart : new double[] {1e-6, 0}) {
            Scaling.assertFlat("a place is moved there and back among others, " + apart + " degrees apart", 100, 10_000,
                    places -> {
                        GeoIndex index = new GeoIndex();
                        for (int id = 0; id <= places; id++) {
                            index.put(id, at(10.25 + id * apart, 20.25));
                        }
                        return () -> {
                            index.put(places / 2, at(10.25, 20.26));
                            index.remove(places / 2);
                            index.put(places / 2, at(10.25 + places / 2 * apart, 20.25));
                        };
                    });
        }
    }

    /** A place near 10, 20, and so many that are a degree away and more, on a grid over the southern half. */
    private static GeoIndex spread(int places) {
        GeoIndex index = new GeoIndex();
        index.put(0, at(10.25, 20.25));
        int columns = (int) Math.sqrt(places);
        for (int id = 1; id <= places; id++) {
            index.put(id, at(-179 + 358.0 * (id % columns) / columns, -80.0 * (id / columns) / (columns + 1)));
        }
        return index;
    }

    /** A place near 10, 20, and so many along its parallel and its meridian, four degrees away and more. */
    private static GeoIndex crossed(int places) {
        GeoIndex index = new GeoIndex();
        index.put(0, at(10.25, 20.25));
        for (int id = 1; id <= places; id += 2) {
            index.put(id, at(id % 4 == 1 ? 15 + 160.0 * id / places : 5 - 180.0 * id / places, 20.25));
            index.put(id + 1, at(10.25, 15 - 100.0 * id / places));
        }
        return index;
    }

    @Test
    void nothingIsLeftOfWhatHasGone() {
        Footprint.assertAtMost(500_000, "20,000 places have been put elsewhere or removed", () -> {
            GeoIndex index = new GeoIndex();
            for (int id = 0; id < 20_000; id++) {
                index.put(id % 2, at(id % 360 - 180, id % 170 - 85));
                index.put(id + 2, at(id % 360 - 180, 0));
                index.remove(id + 2);
            }
            return index;
        });
    }
}
