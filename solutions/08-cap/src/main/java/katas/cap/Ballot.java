package katas.cap;

/**
 * What a node must not forget about elections.
 *
 * @param term the highest term that it knows of, at least 0
 * @param votedFor for whom it has voted in that term; null for nobody
 */
public record Ballot(long term, String votedFor) {

    /**
     * Refuses a term that there is not.
     *
     * @throws IllegalArgumentException if the term is negative
     */
    public Ballot {
        if (term < 0) {
            throw new IllegalArgumentException("a term is at least 0, not " + term);
        }
    }
}
