package katas.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads letter by letter, sorts the ranges once, the most specific first, and takes the first that fits. */
public final class Negotiation implements Negotiator {

    /** A range with its weight in thousandths. */
    private record Range(String type, String subtype, Map<String, String> parameters, int weight) {
    }

    /** Makes one. */
    public Negotiation() {
    }

    @Override
    public Optional<String> choose(Optional<String> accept, List<String> offers) {
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("no offers");
        }
        for (String offer : offers) {
            if (!isMediaType(Objects.requireNonNull(offer, "an offer"))) {
                throw new IllegalArgumentException("no media type: " + offer);
            }
        }
        List<Range> ranges = accept.isPresent() ? new Reader(accept.get()).list() : List.of();
        if (ranges.isEmpty()) {
            return Optional.of(offers.get(0));
        }
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing((Range range) -> range.type.equals("*"))
                .thenComparing(range -> range.subtype.equals("*"))
                .thenComparing(range -> -range.parameters.size())
                .thenComparing(range -> -range.weight));
        return offers.stream().filter(offer -> weight(sorted, offer) > 0)
                .max(Comparator.comparingInt((String offer) -> weight(sorted, offer))
                        .thenComparing(offer -> -offers.indexOf(offer)));
    }

    private static boolean isMediaType(String text) {
        try {
            List<Range> read = new Reader(text).list();
            return read.size() == 1 && !read.get(0).subtype.equals("*");
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    private static int weight(List<Range> sorted, String text) {
        Range offer = new Reader(text).list().get(0);
        return sorted.stream().filter(range -> (range.type.equals("*") || range.type.equals(offer.type))
                        && (range.subtype.equals("*") || range.subtype.equals(offer.subtype))
                        && range.parameters.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(offer.parameters.get(each.getKey()))))
                .findFirst().map(Range::weight).orElse(0);
    }

    /** Reads a list. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Range> list() {
            List<Range> ranges = new ArrayList<>();
            skip(" \t,");
            while (at < text.length()) {
                ranges.add(range());
                skip(" \t");
                if (at < text.length() && text.charAt(at) != ',') {
                    throw wrong();
                }
                skip(" \t,");
            }
            return ranges;
        }

        private Range range() {
            String type = token().toLowerCase(Locale.ROOT);
            require('/');
            String subtype = token().toLowerCase(Locale.ROOT);
            if (type.equals("*") && !subtype.equals("*")) {
                throw wrong();
            }
            Map<String, String> parameters = new TreeMap<>();
            int weight = 1000;
            for (int back = at; ; back = at) {
                skip(" \t");
                if (at == text.length() || text.charAt(at) != ';') {
                    at = back;
                    return new Range(type, subtype, parameters, weight);
                }
                at++;
                skip(" \t");
                if (at == text.length() || text.charAt(at) == ';' || text.charAt(at) == ',') {
                    continue;
                }
                String name = token().toLowerCase(Locale.ROOT);
                require('=');
                String value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
                if (name.equals("q")) {
                    weight = thousandths(value);
                } else {
                    parameters.put(name, value);
                }
            }
        }

        private int thousandths(String value) {
            String digits = value.length() > 1 ? value.substring(2) : "";
            boolean right = value.length() <= 5 && (value.charAt(0) == '0' || value.charAt(0) == '1')
                    && (value.length() == 1 || value.charAt(1) == '.')
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            int weight = right ? Integer.parseInt(value.charAt(0) + (digits + "000").substring(0, 3)) : 1001;
            if (weight > 1000) {
                throw wrong();
            }
            return weight;
        }

        private String token() {
            int start = at;
            while (at < text.length() && text.charAt(at) < 127
                    && (Character.isLetterOrDigit(text.charAt(at))
                            || "!#$%&'*+-.^_`|~".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (at == start) {
                throw wrong();
            }
            return text.substring(start, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                if (at < text.length()) {
                    value.append(text.charAt(at));
                }
            }
            require('"');
            return value.toString();
        }

        private void require(char wanted) {
            if (at >= text.length() || text.charAt(at) != wanted) {
                throw wrong();
            }
            at++;
        }

        private void skip(String letters) {
            while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private ProblemException wrong() {
            return new ProblemException(Problem.of(400, "Bad Request", "cannot read " + text));
        }
    }
}
