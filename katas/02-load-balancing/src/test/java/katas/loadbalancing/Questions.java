package katas.loadbalancing;

import java.util.HashMap;
import java.util.Map;

/** A health that passes each question on to another one, and counts. */
final class Questions implements Health {

    private final Health answers;
    private final Map<Server, Integer> counts = new HashMap<>();

    Questions(Health answers) {
        this.answers = answers;
    }

    @Override
    public boolean admits(Server server) {
        counts.merge(server, 1, Integer::sum);
        return answers.admits(server);
    }

    /** How often the server was asked about that was asked about most, and counts anew. */
    int mostAboutOne() {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        counts.clear();
        return most;
    }

    /** How many questions there were, and counts anew. */
    int count() {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.clear();
        return sum;
    }
}
