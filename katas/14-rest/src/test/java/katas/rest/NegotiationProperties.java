package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NegotiationProperties {

    private static final List<String> OFFERS = List.of("a/x", "a/y", "b/x", "b/y");

    /** A range of two letters, one of which may be a star, and its weight in thousandths. */
    record Weighted(String range, int weight) {
    }

    @Provide
    Arbitrary<List<Weighted>> ranges() {
        return Combinators.combine(Arbitraries.of("a/x", "a/y", "b/x", "c/x", "a/*", "b/*", "*/*"),
                Arbitraries.of(0, 1, 250, 500, 999, 1000)).as(Weighted::new).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 1_000)
    void theChoiceIsTheFirstOfTheGreatest(@ForAll("ranges") List<Weighted> ranges) {
        String accept = ranges.stream().map(each -> each.range + ";q="
                + (each.weight == 1000 ? "1" : String.format("0.%03d", each.weight))).collect(Collectors.joining(", "));
        String best = null;
        int greatest = 0;
        for (String offer : OFFERS) {
            int weight = 0;
            for (String form : new String[] {"*/*", offer.charAt(0) + "/*", offer}) {
                weight = ranges.stream().filter(each -> each.range.equals(form)).mapToInt(Weighted::weight).max()
                        .orElse(weight);
            }
            if (weight > greatest) {
                best = offer;
                greatest = weight;
            }
        }
        assertThat(new Negotiation().choose(Optional.of(accept), OFFERS)).as("Accept: %s", accept)
                .isEqualTo(Optional.ofNullable(best));
    }
}
