/**
 * Counts answers and not the nodes that gave them. An answer that comes twice makes a majority of two nodes out of
 * five.
 *
 * <p>Caught by: PartitionedStoreTest.anAnswerThatComesTwiceIsOneAnswer, namesAreTheSameIfTheyAreEqual,
 * PartitionedStoreProperties.doubledAnswersMakeNoMajority
 */
public final class PartitionedStore {

    private int count;

    private void answered(long request, String from, Set<String> items) {
        Round round = rounds.get(request);
        if (round != null) {
            round.answered.add(from + " " + count++);
            round.items.addAll(items);
            if (round.answered.size() > nodes.size() / 2) {
                rounds.remove(request);
                round.atMajority.accept(round.items);
            }
        }
    }
}
