package katas.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
    private static final Pattern PARAMETER = Pattern.compile(
            "[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*+)\"))?",
            Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("[ \\t]*");
    private static final Pattern COMMAS = Pattern.compile("[ \\t,]*");
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    /** Makes one. */
    public Negotiation() {
        // Nothing to keep.
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
        List<Range> offered = List.copyOf(offers).stream().map(Negotiation::offer).toList();
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("there must be an offer");
        }
        List<Range> ranges = accept.map(Negotiation::ranges).orElse(List.of());
        if (ranges.isEmpty()) {
            return Optional.of(offers.get(0));
        }
        String best = null;
        double greatest = 0;
        for (int i = 0; i < offered.size(); i++) {
            double weight = weight(ranges, offered.get(i));
            // Only a greater one: of equals the server's favorite stays.
            if (weight > greatest) {
                best = offers.get(i);
                greatest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(List<Range> ranges, Range offer) {
        Range closest = null;
        for (Range range : ranges) {
            if (range.fits(offer) && (closest == null || range.comparedTo(closest) > 0)) {
                closest = range;
            }
        }
        return closest == null ? 0 : closest.weight;
    }

    /** Reads an offer. What is wrong with one is the server's mistake and no answer to the client. */
    private static Range offer(String text) {
        List<Range> read;
        try {
            read = ranges(text);
        } catch (ProblemException unreadable) {
            read = List.of();
        }
        if (read.size() != 1 || read.get(0).kind() < 2) {
            throw new IllegalArgumentException("an offer must be one media type, not " + text);
        }
        return read.get(0);
    }

    private static List<Range> ranges(String text) {
        List<Range> ranges = new ArrayList<>();
        int at = end(COMMAS, text, 0);
        while (at < text.length()) {
            Matcher range = RANGE.matcher(text).region(at, text.length());
            require(range.lookingAt() && !(range.group(1).equals("*") && !range.group(2).equals("*")), text);
            at = range.end();
            double weight = 1;
            Map<String, String> parameters = new HashMap<>();
            Matcher parameter = PARAMETER.matcher(text);
            while (parameter.region(at, text.length()).lookingAt()) {
                at = parameter.end();
                if (parameter.group(1) == null) {
                    continue;
                }
                String name = parameter.group(1).toLowerCase(Locale.ROOT);
                String value = parameter.group(2) != null ? parameter.group(2)
                        : ESCAPED.matcher(parameter.group(3)).replaceAll("$1");
                if (name.equals("q")) {
                    require(WEIGHT.matcher(value).matches(), text);
                    weight = Double.parseDouble(value);
                } else {
                    parameters.put(name, value);
                }
            }
            ranges.add(new Range(range.group(1).toLowerCase(Locale.ROOT), range.group(2).toLowerCase(Locale.ROOT),
                    parameters, weight));
            at = end(SPACES, text, at);
            require(at == text.length() || text.charAt(at) == ',', text);
            at = end(COMMAS, text, at);
        }
        return ranges;
    }

    private static int end(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        // It always does: both patterns are content with nothing.
        matcher.lookingAt();
        return matcher.end();
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new ProblemException(Problem.of(400, "Bad Request", "Accept must be a list of media ranges, not "
                    + text));
        }
    }

    /** A range, or an offer, which is a range without stars. */
    private record Range(String type, String subtype, Map<String, String> parameters, double weight) {

        boolean fits(Range offer) {
            return (type.equals("*") || type.equals(offer.type))
                    && (subtype.equals("*") || subtype.equals(offer.subtype))
                    && offer.parameters.entrySet().containsAll(parameters.entrySet());
        }

        int comparedTo(Range other) {
            int kinds = Integer.compare(kind(), other.kind());
            int counts = Integer.compare(parameters.size(), other.parameters.size());
            return kinds != 0 ? kinds : counts != 0 ? counts : Double.compare(weight, other.weight);
        }

        private int kind() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }
    }
}
