package testkit.network;

import java.util.Set;

/** One step of a run: what a script consists of. A step that is not possible when it comes is left out. */
sealed interface Step {

    /** Does it; false if that is not possible now. */
    boolean on(SimulatedNetwork<?> network);

    /** The message at a place among those under way on a link comes. */
    record Deliver(String from, String to, int place, boolean again) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return again ? network.deliverCopy(from, to, place) : network.deliver(from, to, place);
        }
    }

    /** The message at a place is lost. */
    record Lose(String from, String to, int place) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.lose(from, to, place);
        }
    }

    /** A client asks. */
    record Command(int number) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.run(number);
        }
    }

    /** The clock of one node goes on. */
    record Pass(String node, long millis) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.pass(node, millis);
        }
    }

    /** All clocks go on. */
    record PassAll(long millis) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            network.pass(millis);
            return true;
        }
    }

    /** Links are cut. */
    record Cut(Set<String> one, Set<String> other) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.cut(one, other);
        }
    }

    /** All links are healed. */
    record Heal() implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.heal();
        }
    }

    /** A node stops. */
    record Stop(String node, StopMoment moment) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.stop(node, moment);
        }
    }

    /** A node starts again. */
    record Restart(String node) implements Step {

        @Override
        public boolean on(SimulatedNetwork<?> network) {
            return network.restart(node);
        }
    }
}
