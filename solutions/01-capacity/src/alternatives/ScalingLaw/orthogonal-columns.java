package katas.capacity;

import java.util.List;
import java.util.OptionalInt;

/** Makes the columns of the system orthogonal (Gram and Schmidt, twice), and looks for the peak beside the root. */
public final class ScalingLaw {

    private final double alone;
    private final double contention;
    private final double coherence;

    public ScalingLaw(double alone, double contention, double coherence) {
        require(alone > 0 && alone <= 1e15, "alone", alone);
        require(contention >= 0 && contention <= 1, "contention", contention);
        require(coherence >= 0 && coherence <= 1_000, "coherence", coherence);
        this.alone = alone;
        this.contention = contention;
        this.coherence = coherence;
    }

    private static void require(boolean good, String name, double value) {
        if (!good) {
            throw new IllegalArgumentException(name + " is out of its range: " + value);
        }
    }

    public static ScalingLaw fit(List<Measurement> measurements) {
        if (measurements.stream().map(Measurement::workers).distinct().limit(3).count() < 3) {
            throw new IllegalArgumentException("measure three different numbers of workers, not only " + measurements);
        }
        double largest = measurements.stream().mapToDouble(Measurement::throughput).max().orElseThrow();
        int size = measurements.size();
        double[][] columns = new double[3][size];
        for (int i = 0; i < size; i++) {
            double n = measurements.get(i).workers();
            double each = measurements.get(i).throughput() / largest / n;
            columns[0][i] = each;
            columns[1][i] = each * (n - 1);
            columns[2][i] = each * n * (n - 1);
        }
        double[][] r = new double[3][3];
        for (int j = 0; j < 3; j++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    double along = product(columns[k], columns[j]);
                    r[k][j] += along;
                    for (int i = 0; i < size; i++) {
                        columns[j][i] -= along * columns[k][i];
                    }
                }
            }
            r[j][j] = Math.sqrt(product(columns[j], columns[j]));
            for (int i = 0; i < size; i++) {
                columns[j][i] /= r[j][j];
            }
        }
        double[] sums = new double[3];
        for (int j = 0; j < 3; j++) {
            for (double value : columns[j]) {
                sums[j] += value;
            }
        }
        double c = sums[2] / r[2][2];
        double b = (sums[1] - r[1][2] * c) / r[1][1];
        double a = (sums[0] - r[0][1] * b - r[0][2] * c) / r[0][0];
        return new ScalingLaw(largest / a, tidy(b / a), tidy(c / a));
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double tidy(double found) {
        for (double end : new double[] {0, 1}) {
            if (Math.abs(found - end) <= 1e-6) {
                return end;
            }
        }
        return found;
    }

    public double throughput(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        return alone / (1.0 / workers + contention * (1 - 1.0 / workers) + coherence * (workers - 1.0));
    }

    public OptionalInt peak() {
        if (contention == 1) {
            return OptionalInt.of(1);
        }
        double root = Math.sqrt((1 - contention) / coherence);
        if (root > Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        int below = (int) Math.max(1, Math.floor(root));
        boolean more = coherence * below * (below + 1.0) < 1 - contention;
        return OptionalInt.of(more ? below + 1 : below);
    }

    public double alone() {
        return alone;
    }

    public double contention() {
        return contention;
    }

    public double coherence() {
        return coherence;
    }
}
