package guide.worker;

import java.util.Locale;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import testkit.Interleavings;

/** How much of the test libraries a worker exercises before it waits for work. */
public enum Warmth {

    /** Nothing: for a worker that gets its work at once. */
    NONE {
        @Override
        void warmUp() {
            // Whatever is needed is loaded when it is needed.
        }
    },

    /** JUnit, AssertJ and jqwik. */
    TESTS {
        @Override
        void warmUp() {
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(WarmUp.class))
                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                    .configurationParameter("jqwik.database", "")
                    .build(), new Reporter(Worker.deaf()));
        }
    },

    /** Lincheck as well, whose agent takes seconds to load. */
    INTERLEAVINGS {
        @Override
        void warmUp() {
            TESTS.warmUp();
            Interleavings.check("a warm-up holds", WarmUp.Register.class);
        }
    };

    /**
     * Finds a degree by its argument.
     *
     * @param argument what {@link #argument} returned
     * @return the degree
     */
    static Warmth of(String argument) {
        return valueOf(argument.toUpperCase(Locale.ROOT));
    }

    /**
     * The word that tells a worker this degree.
     *
     * @return the name in lower case
     */
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void warmUp();
}
