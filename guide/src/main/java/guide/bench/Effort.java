package guide.bench;

import java.util.Locale;

/** How thoroughly to measure. */
public enum Effort {

    /** A first impression of a kata, in a minute unless the machine is busy. */
    QUICK,

    /** As a reader does who has some minutes. */
    NORMAL,

    /** As for the results that the chapters quote. */
    FULL;

    /** The word by which the benchmarks know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
