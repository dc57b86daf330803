package katas.counting;

/** Numbers in order. */
public interface Sequence {

    /**
     * Goes on.
     *
     * @return the next number
     */
    int next();
}
