/**
 * Cuts the list at its commas, wherever they stand.
 *
 * <p>Caught by: NegotiationTest.whatIsInQuotationMarksIsOneValue
 */
public final class Negotiation implements Negotiator {

    @Override
    public Optional<String> choose(Optional<String> accept, List<String> offers) {
        List<String> offered = List.copyOf(offers);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("there must be an offer");
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : accept.orElse("").split(",")) {
            try {
                ranges.addAll(ranges(part));
            } catch (ProblemException wrong) {
                throw new ProblemException(Problem.of(400, "Bad Request", "cannot read " + accept.orElse("")));
            }
        }
        if (ranges.isEmpty()) {
            return Optional.of(offered.get(0));
        }
        String best = null;
        double greatest = 0;
        for (String offer : offered) {
            double weight = weight(ranges, ranges(offer).get(0));
            if (weight > greatest) {
                best = offer;
                greatest = weight;
            }
        }
        return Optional.ofNullable(best);
    }
}
