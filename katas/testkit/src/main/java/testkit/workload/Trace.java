package testkit.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** The keys that a cache is asked for, in order. Immutable. */
public final class Trace {

    private final String name;
    private final long[] keys;

    private Trace(String name, long[] keys) {
        this.name = Objects.requireNonNull(name, "name");
        this.keys = keys;
    }

    /**
     * Makes a trace of the given keys.
     *
     * @param name what to call it in tables and messages, not null
     * @param keys the keys in the order in which they are asked for, not null; copied
     * @return the trace
     */
    public static Trace of(String name, long... keys) {
        return new Trace(name, keys.clone());
    }

    /**
     * Reads a recorded trace: a text file with one decimal integer a line.
     *
     * @param file the file, in UTF-8, not null; spaces around an integer do no harm
     * @return the trace, which bears the file's name
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is anything but an integer that fits in a {@code long}, an empty
     *     line included; the message names the file and the line
     */
    public static Trace read(Path file) throws IOException {
        LongStream.Builder keys = LongStream.builder();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keys.add(parse(file, number++, line));
            }
        }
        return new Trace(file.getFileName().toString(), keys.build().toArray());
    }

    private static long parse(Path file, int number, String line) {
        try {
            return Long.parseLong(line.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    file + ":" + number + ": expected one integer, found \"" + line + "\"", wrong);
        }
    }

    /**
     * What to call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * How many accesses it has.
     *
     * @return the number of keys, repetitions counted
     */
    public int length() {
        return keys.length;
    }

    /**
     * One access.
     *
     * @param index its place in the order, from 0
     * @return the key that is asked for
     * @throws IndexOutOfBoundsException if {@code index} is negative or not below {@link #length}
     */
    public long key(int index) {
        return keys[index];
    }

    /**
     * All accesses.
     *
     * @return the keys in order
     */
    public LongStream keys() {
        return LongStream.of(keys);
    }

    /**
     * Runs the trace against a cache and counts.
     *
     * @param access asks the cache for a key, brings the key in when it is missing, and returns whether it was a hit
     * @return hits divided by accesses, from 0 to 1; 0 for an empty trace
     */
    public double hitRatio(LongPredicate access) {
        int hits = 0;
        for (long key : keys) {
            if (access.test(key)) {
                hits++;
            }
        }
        return hits / (double) Math.max(1, keys.length);
    }

    @Override
    public String toString() {
        return name;
    }
}
