/**
 * Gives its vote to whoever asks in its term. Two candidates have a majority each.
 *
 * <p>Caught by: LeaderElectionTest.theFirstWhoAsksGetsTheVote, aCandidateHasVotedForItself, aVoteSurvivesAStop,
 * onlyAVoteThatIsGrantedBeginsTheTimeoutAnew, aLeaderAnswersACandidateOfItsTerm,
 * LeaderElectionProperties.noTermHasTwoLeadersOfThree
 */
public final class LeaderElection {

    private boolean grant(String candidate) {
        save(new Ballot(ballot.term(), candidate));
        beginTimeout();
        return true;
    }
}
