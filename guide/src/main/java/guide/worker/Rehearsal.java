package guide.worker;

import java.util.List;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Does once what a worker does, and ends. The launcher runs it to archive the classes that this loads, so that workers
 * start in half the time.
 */
public final class Rehearsal {

    private Rehearsal() {
    }

    /**
     * Runs the rehearsal.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Warmth.TESTS.warmUp(LauncherFactory.create());
        Order order = Order.read(new Order(List.of(WarmUp.class.getName()), false, "", 1, "", "").line());
        Event event = new Event.Failed(TestId.parse(WarmUp.class.getSimpleName()), Failures.of(new AssertionError("[rule] no"), ""));
        System.out.println(Wire.write(Wire.read(Wire.write(event))));
        Watchdog.frames();
        Watchdog.rehearse();
    }
}
