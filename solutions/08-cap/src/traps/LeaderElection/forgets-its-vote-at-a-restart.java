/**
 * Saves the term and not the vote. After a stop the node has not voted in this term, and votes again.
 *
 * <p>Caught by: LeaderElectionTest.anElectionBeginsWhenTheTimeoutHasPassed, aVoteSurvivesAStop,
 * LeaderElectionProperties.noTermHasTwoLeadersOfThree
 */
public final class LeaderElection {

    private void save(Ballot changed) {
        disk.save(new Ballot(changed.term(), null));
        ballot = changed;
    }
}
