package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GeoIndexProperties {

    private static final double RADIUS = 6_378_100;

    @Property(tries = 600)
    void nearIsWhatAScanOfAllFinds(@ForAll("points") List<Point> points, @ForAll("point") Point center,
            @ForAll("distances") double meters) {
        GeoIndex index = new GeoIndex();
        Map<Integer, Double> distances = new TreeMap<>();
        for (int id = 0; id < points.size(); id++) {
            index.put(id, points.get(id));
            distances.put(id, distance(center, points.get(id)));
        }
        List<Nearby> found = index.near(center, meters, 1_000);
        List<Integer> ids = found.stream().map(Nearby::id).toList();
        distances.forEach((id, distance) -> {
            if (distance < meters - slack(distance) || distance == 0) {
                assertThat(ids).as("%s is %.3f m from %s, and within %.3f m", points.get(id), distance, center, meters)
                        .contains(id);
            }
            if (distance > meters + slack(distance)) {
                assertThat(ids).as("%s is %.3f m from %s, not within %.3f m", points.get(id), distance, center, meters)
                        .doesNotContain(id);
            }
        });
        assertThat(ids).as("each once").doesNotHaveDuplicates();
        for (int i = 0; i < found.size(); i++) {
            double distance = distances.get(found.get(i).id());
            assertThat(found.get(i).meters()).as("the distance of %s from %s", points.get(found.get(i).id()), center)
                    .isCloseTo(distance, within(slack(distance)));
            assertThat(i == 0 || found.get(i - 1).meters() <= found.get(i).meters()).as("distances ascend: %s", found)
                    .isTrue();
        }
    }

    private static double slack(double distance) {
        return distance < 20_000_000 ? 0.002 : 1;
    }

    /** By another way than the formula: the angle between two vectors. */
    private static double distance(Point from, Point to) {
        if (same(from, to)) {
            return 0;
        }
        double[] a = vector(from);
        double[] b = vector(to);
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return RADIUS * Math.atan2(Math.sqrt(x * x + y * y + z * z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }

    private static boolean same(Point from, Point to) {
        return from.latitude() == to.latitude() && (Math.abs(from.latitude()) == 90
                || from.longitude() == to.longitude()
                || Math.abs(from.longitude()) == 180 && Math.abs(to.longitude()) == 180);
    }

    private static double[] vector(Point at) {
        double latitude = Math.toRadians(at.latitude());
        double longitude = Math.toRadians(at.longitude());
        return new double[] {Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude),
                Math.sin(latitude)};
    }

    @Property(tries = 600)
    void withinIsWhatAScanOfAllFinds(@ForAll("points") List<Point> points, @ForAll("boxes") Box box) {
        GeoIndex index = new GeoIndex();
        List<Integer> expected = new ArrayList<>();
        for (int id = 0; id < points.size(); id++) {
            Point at = points.get(id);
            index.put(id, at);
            boolean pole = Math.abs(at.latitude()) == 90;
            boolean line = Math.abs(at.longitude()) == 180;
            if (at.latitude() >= box.south() && at.latitude() <= box.north()
                    && (pole || inside(box, at.longitude()) || line && (inside(box, 180) || inside(box, -180)))) {
                expected.add(id);
            }
        }
        assertThat(index.within(box)).as("those of %s in %s", points, box).isEqualTo(expected);
    }

    private static boolean inside(Box box, double longitude) {
        return box.west() <= box.east() ? box.west() <= longitude && longitude <= box.east()
                : longitude >= box.west() || longitude <= box.east();
    }

    @Provide
    Arbitrary<Point> point() {
        return Combinators.combine(longitudes(), latitudes()).as(Point::new);
    }

    @Provide
    Arbitrary<List<Point>> points() {
        return point().list().ofMaxSize(15);
    }

    @Provide
    Arbitrary<Box> boxes() {
        return Combinators.combine(longitudes(), latitudes(), longitudes(), latitudes()).as((west, one, east, other) ->
                new Box(west, Math.min(one, other), east, Math.max(one, other)));
    }

    @Provide
    Arbitrary<Double> distances() {
        return Arbitraries.of(0.0, 1.0, 1_000.0, 50_000.0, 111_319.0, 250_000.0, 1_000_000.0, 7_000_000.0, 19_000_000.0,
                1e9, Double.POSITIVE_INFINITY);
    }

    private static Arbitrary<Double> longitudes() {
        return Arbitraries.oneOf(Arbitraries.of(-180.0, 180.0, 179.999, -179.5, 0.0, -0.0, 1.0, 90.0, -90.0, 45.0),
                Arbitraries.doubles().between(-180, 180), Arbitraries.doubles().between(-2, 2));
    }

    private static Arbitrary<Double> latitudes() {
        return Arbitraries.oneOf(Arbitraries.of(-90.0, 90.0, 89.999, 89.5, -89.5, 0.0, 80.0, 60.0),
                Arbitraries.doubles().between(-90, 90), Arbitraries.doubles().between(-2, 2));
    }
}
