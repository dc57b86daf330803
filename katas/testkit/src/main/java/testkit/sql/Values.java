package testkit.sql;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import testkit.workload.Trace;
import testkit.workload.Workload;

/**
 * The values of a column. The same number of rows and seed make the same ones on every machine. A column of one's own
 * may be written as {@code (rows, seed) -> (row, earlier) -> "product " + row}.
 */
@FunctionalInterface
public interface Values {

    /** The values of one column, row by row. */
    @FunctionalInterface
    interface Generator {

        /**
         * The value in a row. It is asked for once, in the order of rows.
         *
         * @param row the number of the row, from 0
         * @param earlier the values of the row in the columns before this one, by their names
         * @return the value; null for NULL
         */
        Object at(int row, Map<String, Object> earlier);
    }

    /**
     * Begins the column of a table.
     *
     * @param rows how many rows the table gets
     * @param seed decides all that is random
     * @return the values
     */
    Generator generator(int rows, long seed);

    /**
     * The numbers of the rows, from 1.
     *
     * @return 1, 2, 3 …, each a {@link Long}
     */
    static Values serial() {
        return (rows, seed) -> (row, earlier) -> row + 1L;
    }

    /**
     * Numbers of which each is as likely as any other, wherever the row lies.
     *
     * @param different how many different ones; at least 1
     * @return numbers from 0 below {@code different}, each a {@link Long}
     */
    static Values uniform(int different) {
        return drawn(Workload.zipf(different, 0));
    }

    /**
     * Numbers of which a few are frequent and many rare: number k in proportion to 1 / (k + 1)<sup>skew</sup>.
     *
     * @param different how many different ones; at least 1
     * @param skew 0 makes all equally likely, 1 is that of words in a text
     * @return numbers from 0 below {@code different}, each a {@link Long}
     */
    static Values skewed(int different, double skew) {
        return drawn(Workload.zipf(different, skew));
    }

    private static Values drawn(Workload workload) {
        return (rows, seed) -> {
            Trace trace = workload.trace(rows, seed);
            return (row, earlier) -> trace.key(row);
        };
    }

    /**
     * Numbers that grow with the row and are the same in several neighbors, as times of orders are.
     *
     * @param equal how many rows have the same number; at least 1
     * @return numbers from 0, each a {@link Long}
     */
    static Values ties(int equal) {
        if (equal < 1) {
            throw new IllegalArgumentException("at least 1 row must have a number, not " + equal);
        }
        return (rows, seed) -> (row, earlier) -> (long) (row / equal);
    }

    /**
     * Each number once, in an order that has nothing to do with that of the rows.
     *
     * @return the numbers from 0 below the number of rows, each a {@link Long}
     */
    static Values shuffled() {
        return (rows, seed) -> {
            int[] numbers = new int[rows];
            Random random = new Random(seed);
            for (int row = 0; row < rows; row++) {
                int other = random.nextInt(row + 1);
                numbers[row] = numbers[other];
                numbers[other] = row;
            }
            return (row, earlier) -> (long) numbers[row];
        };
    }

    /**
     * True in a part of the rows, anywhere among them.
     *
     * @param share the part, from 0 to 1
     * @return values, each a {@link Boolean}
     */
    static Values chance(double share) {
        return (rows, seed) -> {
            Random random = new Random(seed);
            return (row, earlier) -> random.nextDouble() < share;
        };
    }

    /**
     * What another column of the row says, so that the two go together.
     *
     * @param column a column before this one, not null
     * @return its values; {@link #as} makes others of them
     */
    static Values from(String column) {
        return (rows, seed) -> (row, earlier) -> {
            if (!earlier.containsKey(column)) {
                throw new IllegalArgumentException("no column " + column + " comes before, only " + earlier.keySet());
            }
            return earlier.get(column);
        };
    }

    /**
     * Other values, made of these.
     *
     * @param made makes a value of one of these, which is not null; not null
     * @param <T> what {@code made} takes, such as {@link Long} for numbers
     * @return what it makes; NULL stays NULL
     */
    @SuppressWarnings("unchecked")
    default <T> Values as(Function<? super T, ?> made) {
        Objects.requireNonNull(made, "made");
        return (rows, seed) -> {
            Generator these = generator(rows, seed);
            return (row, earlier) -> {
                Object value = these.at(row, earlier);
                return value == null ? null : made.apply((T) value);
            };
        };
    }

    /**
     * These values, and NULL in a part of the rows instead.
     *
     * @param share the part, from 0 to 1
     * @return the values
     */
    default Values orNull(double share) {
        return (rows, seed) -> {
            Generator these = generator(rows, seed);
            Random random = new Random(~seed);
            return (row, earlier) -> {
                Object value = these.at(row, earlier);
                return random.nextDouble() < share ? null : value;
            };
        };
    }
}
