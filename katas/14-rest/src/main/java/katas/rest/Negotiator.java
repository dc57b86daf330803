package katas.rest;

import java.util.List;
import java.util.Optional;

/** Chooses the representation that a client prefers. */
@FunctionalInterface
public interface Negotiator {

    /**
     * Chooses.
     *
     * @param accept the value of the field {@code Accept}, not null; empty if there was none
     * @param offers the media types that there are, the server's favorite first; not empty
     * @return one of the offers; empty if the client accepts none of them
     * @throws ProblemException with the status 400 if {@code accept} cannot be read
     */
    Optional<String> choose(Optional<String> accept, List<String> offers);
}
