package katas.cachepatterns;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;
import testkit.schedule.ScheduleExplorer;

/**
 * The links between clients and what they call: each call is a step of a schedule, and can fail before it has taken
 * effect, or with its answer lost. A failure says which link it is of.
 */
final class Links {

    private static final String[] CHANGES = {"put", "remove", "lease", "fill", "hold", "release", "forget", "append",
        "save", "delete", "apply"};

    private Links() {
    }

    /** What is called like {@code target} over a link of that name. */
    static <T> T to(Clients run, String name, Class<? super T> type, T target) {
        return component(run, name, type, target,
                CallFault.beforeEffect(() -> new LinkBroken(name)),
                CallFault.afterEffect(() -> new LinkBroken(name)).only(CHANGES));
    }

    /** The same, where it is the caller who dies, before a call or after it. */
    static <T> T ofMortals(Clients run, String name, Class<? super T> type, T target) {
        return component(run, name, type, target, CallFault.crashBefore(), CallFault.crashAfter().only(CHANGES));
    }

    @SuppressWarnings("unchecked")
    private static <T> T component(Clients run, String name, Class<? super T> type, T target, CallFault... faults) {
        return run.component(name, (Class<T>) type, target, faults);
    }

    /**
     * Goes through all schedules.
     *
     * @param failures how many calls fail in a schedule at most
     * @param begin makes everything anew, and starts the clients
     * @param check asks what came of it
     * @return how many schedules there were
     */
    static <W> int explore(int failures, Function<Clients, W> begin, BiConsumer<Clients, W> check) {
        AtomicReference<W> world = new AtomicReference<>();
        return ScheduleExplorer.of(run -> world.set(begin.apply(run))).failures(failures)
                .check(run -> check.accept(run, world.get()));
    }
}
