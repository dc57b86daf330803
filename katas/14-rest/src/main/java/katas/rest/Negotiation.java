package katas.rest;

import java.util.List;
import java.util.Optional;

/**
 * Chooses among media types by the field {@code Accept}, with its weights (RFC 9110, section 12.5.1).
 *
 * <p>The field is a list of ranges, separated by commas; empty members count for nothing. A range is {@code
 * type/subtype}, {@code type/*}, or {@code *}{@code /*}, and may have parameters, each behind a semicolon: {@code
 * name=value}, where the value is a token or stands in quotation marks. There it may have any characters, or none, and
 * backslashes before what is to be taken as it is. A semicolon without a parameter counts for nothing, and of a
 * parameter that is there twice the last one counts. Spaces and tabs may stand around commas and semicolons. The
 * parameter {@code q} is the weight, from 0 to 1 with at most three digits behind the point, and 1 if it is missing.
 * Types, subtypes and names of parameters are the same in upper and lower case, values are not; a token and the same
 * text in quotation marks are the same value, also for {@code q}.
 *
 * <p>A range fits an offer if its type and subtype do and the offer has each parameter that the range has besides
 * {@code q}, in any order; the offer may have more. Of the ranges that fit an offer the most specific one says its
 * weight: one with a subtype comes before {@code type/*}, that before {@code *}{@code /*}, and among equals the one
 * with more parameters besides {@code q}; if there are still several, the one with the greatest weight. An offer that
 * no range fits, and one whose weight is 0, is not acceptable.
 *
 * <p>The acceptable offer with the greatest weight is chosen; of several, the first of the list. It is returned as it
 * stands there. Without the field, or if it has no range, the first offer is chosen.
 *
 * <p>An offer is a media type, written as a field with one range that has no star. There {@code q} counts for nothing,
 * as does a comma at the end. Immutable, so that threads may share it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
public final class Negotiation implements Negotiator {

    /** Makes one. */
    public Negotiation() {
        throw new UnsupportedOperationException("TODO: new Negotiation");
    }

    /**
     * Chooses.
     *
     * @param accept the value of the field {@code Accept}, not null; empty if there was none
     * @param offers the media types that there are, the server's favorite first; not empty
     * @return one of the offers; empty if none is acceptable
     * @throws ProblemException with the status 400 if {@code accept} cannot be read; the detail has its value
     * @throws IllegalArgumentException if there is no offer, or if one cannot be read as a media type or has a star in
     *     place of its type or subtype, whatever the client accepts; the message names it
     * @throws NullPointerException if an argument or an offer is null
     */
    @Override
    public Optional<String> choose(Optional<String> accept, List<String> offers) {
        throw new UnsupportedOperationException("TODO: Negotiation.choose");
    }
}
