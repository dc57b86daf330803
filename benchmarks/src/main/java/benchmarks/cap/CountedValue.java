package benchmarks.cap;

/** A value that counts how often it was looked up: once for each state that a search with a hashed cache looks at. */
final class CountedValue {

    private static long lookUps;

    private final int number;

    CountedValue(int number) {
        this.number = number;
    }

    /** How often values were looked up since this was last asked. */
    static long lookUps() {
        long counted = lookUps;
        lookUps = 0;
        return counted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountedValue counted && number == counted.number;
    }

    @Override
    public int hashCode() {
        lookUps++;
        return number;
    }
}
