package testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a list of steps that breaks a rule as short and simple as it can be, while some rule is still broken. */
final class Shrinker {

    /** Up to how many steps all pairs are tried. */
    private static final int FEW = 40;

    private final Predicate<List<Step>> fails;

    Shrinker(Predicate<List<Step>> fails) {
        this.fails = fails;
    }

    List<Step> shrunk(List<Step> steps) {
        List<Step> least = steps;
        int before;
        do {
            before = least.size();
            least = withoutPairs(simpler(withoutRuns(least)));
        } while (least.size() < before);
        return least;
    }

    /** Leaves out runs of steps: half of them, a quarter, and so on down to single ones. */
    private List<Step> withoutRuns(List<Step> steps) {
        List<Step> least = steps;
        for (int length = Math.max(1, least.size() / 2); length > 0; length /= 2) {
            for (int from = least.size() - length; from >= 0; from = Math.min(from - 1, least.size() - length)) {
                List<Step> fewer = new ArrayList<>(least);
                fewer.subList(from, from + length).clear();
                if (fails.test(fewer)) {
                    least = fewer;
                }
            }
        }
        return least;
    }

    /** Leaves out two steps that need each other, such as a stop and a restart. */
    private List<Step> withoutPairs(List<Step> steps) {
        for (int one = 0; steps.size() <= FEW && one < steps.size(); one++) {
            for (int other = one + 1; other < steps.size(); other++) {
                List<Step> fewer = new ArrayList<>(steps);
                fewer.remove(other);
                fewer.remove(one);
                if (fails.test(fewer)) {
                    return fewer;
                }
            }
        }
        return steps;
    }

    /** Puts a plainer step in the place of another where it does as well. */
    private List<Step> simpler(List<Step> steps) {
        List<Step> least = new ArrayList<>(steps);
        for (int place = 0; place < least.size(); place++) {
            for (Step plainer : plainer(least.get(place))) {
                Step before = least.set(place, plainer);
                if (fails.test(least)) {
                    break;
                }
                least.set(place, before);
            }
        }
        return least;
    }

    private static List<Step> plainer(Step step) {
        if (step instanceof Step.Deliver deliver && (deliver.again() || deliver.place() > 0)) {
            return List.of(new Step.Deliver(deliver.from(), deliver.to(), 0, false),
                    new Step.Deliver(deliver.from(), deliver.to(), 0, deliver.again()),
                    new Step.Deliver(deliver.from(), deliver.to(), deliver.place(), false));
        }
        if (step instanceof Step.Stop stop && stop.moment() != StopMoment.NOW) {
            return List.of(new Step.Stop(stop.node(), StopMoment.NOW));
        }
        if (step instanceof Step.Cut cut && cut.one().size() + cut.other().size() > 2) {
            return List.of(new Step.Cut(Set.of(cut.one().iterator().next()), cut.other()));
        }
        return List.of();
    }
}
