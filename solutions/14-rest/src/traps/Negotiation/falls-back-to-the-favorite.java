/**
 * Sends the server's favorite to whoever accepts nothing that there is. The standard allows that; the contract does
 * not, for a program that asked for CSV and gets JSON fails later and elsewhere.
 *
 * <p>Caught by: NegotiationTest.whatIsAcceptedIsChosen, aWeightOfZeroMeansNo, caseDoesNotMatterInNames,
 * parametersMakeARangeMoreSpecific, anythingMayStandInQuotationMarks
 */
public final class Negotiation implements Negotiator {

    @Override
    public Optional<String> choose(Optional<String> accept, List<String> offers) {
        List<String> offered = List.copyOf(offers);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("there must be an offer");
        }
        List<Range> ranges = accept.map(Negotiation::ranges).orElse(List.of());
        String best = offered.get(0);
        double greatest = 0;
        for (String offer : offered) {
            double weight = weight(ranges, offer(offer));
            if (weight > greatest) {
                best = offer;
                greatest = weight;
            }
        }
        return Optional.of(best);
    }
}
