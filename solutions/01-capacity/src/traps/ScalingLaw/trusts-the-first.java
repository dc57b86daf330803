/**
 * Takes what one worker was measured to do for what one worker does, and fits the other two only. The error of that one
 * measurement is in all that comes out.
 *
 * <p>Caught by: ScalingLawTest.aFitHearsEveryMeasurement, aFitNeedsNotBeginWithOne
 */
public final class ScalingLaw {

    public static ScalingLaw fit(List<Measurement> measurements) {
        long different = measurements.stream().mapToInt(Measurement::workers).distinct().count();
        if (different < 3) {
            throw new IllegalArgumentException("fewer than three numbers of workers: " + measurements);
        }
        double first = measurements.stream().filter(measured -> measured.workers() == 1)
                .mapToDouble(Measurement::throughput).average().orElse(measurements.get(0).throughput());
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ay = 0;
        double by = 0;
        for (Measurement measured : measurements) {
            double n = measured.workers();
            double weight = measured.throughput() / first / n;
            double a = weight * (n - 1);
            double b = weight * n * (n - 1);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ay += a * (1 - weight);
            by += b * (1 - weight);
        }
        double determinant = aa * bb - ab * ab;
        return new ScalingLaw(first, share((ay * bb - by * ab) / determinant, 1),
                share((by * aa - ay * ab) / determinant, MOST_COHERENCE));
    }
}
