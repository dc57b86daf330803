package guide.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the mutants of one reference.
 *
 * @param all how many there were
 * @param killed how many of them a test noticed
 * @param equivalent how many nobody can notice, by the kata's list
 * @param survivors those that no test noticed and no list explains
 * @param stale entries of the list that no surviving mutant matches
 */
public record MutationReport(int all, int killed, int equivalent, List<Mutant> survivors,
        List<EquivalentMutants.Entry> stale) {

    /**
     * Holds mutants against a list.
     *
     * @param mutants all mutants of a reference
     * @param known the list of its kata
     * @return what became of them
     */
    public static MutationReport of(List<Mutant> mutants, List<EquivalentMutants.Entry> known) {
        List<EquivalentMutants.Entry> left = new ArrayList<>(known);
        List<Mutant> survivors = new ArrayList<>();
        int killed = 0;
        for (Mutant mutant : mutants) {
            if (mutant.noticed()) {
                killed++;
            } else if (!takeFirst(left, mutant)) {
                survivors.add(mutant);
            }
        }
        return new MutationReport(mutants.size(), killed, known.size() - left.size(), List.copyOf(survivors),
                List.copyOf(left));
    }

    private static boolean takeFirst(List<EquivalentMutants.Entry> entries, Mutant mutant) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).mutant().equals(mutant.identity())) {
                entries.remove(i);
                return true;
            }
        }
        return false;
    }

    /**
     * Whether each mutant was noticed or has its reason, and each reason its mutant.
     *
     * @return whether nothing is to be done
     */
    public boolean holds() {
        return survivors.isEmpty() && stale.isEmpty();
    }
}
