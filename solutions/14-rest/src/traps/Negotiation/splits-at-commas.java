/**
 * Cuts the list at its commas, wherever they stand.
 *
 * <p>Caught by: NegotiationTest.whatIsInQuotationMarksIsOneValue, anythingMayStandInQuotationMarks
 */
public final class Negotiation implements Negotiator {

    @Override
    public Optional<String> choose(Optional<String> accept, List<String> offers) {
        List<Range> offered = List.copyOf(offers).stream().map(Negotiation::offer).toList();
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
            return Optional.of(offers.get(0));
        }
        String best = null;
        double greatest = 0;
        for (int i = 0; i < offered.size(); i++) {
            double weight = weight(ranges, offered.get(i));
            if (weight > greatest) {
                best = offers.get(i);
                greatest = weight;
            }
        }
        return Optional.ofNullable(best);
    }
}
