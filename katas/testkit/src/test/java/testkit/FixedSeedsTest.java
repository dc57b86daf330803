package testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FixedSeedsTest {

    private static final List<Integer> SEEN = new ArrayList<>();

    @AfterEach
    void removeTheWish() {
        System.clearProperty(FixedSeeds.PROPERTY);
    }

    @Test
    void everyRunTriesTheSameInputs() {
        assertThat(run(Sampler.class)).as("inputs of two runs").isEqualTo(run(Sampler.class));
    }

    @Test
    void whatFailedBeforeIsNotTriedFirst() {
        assertThat(run(Refuser.class)).as("inputs of two runs that fail").isEqualTo(run(Refuser.class));
    }

    @Test
    void anotherSeedTriesOthers() {
        List<Integer> before = run(Sampler.class);
        System.setProperty(FixedSeeds.PROPERTY, "43");
        assertThat(run(Sampler.class)).as("inputs of seed 43 and of the usual one").isNotEqualTo(before);
    }

    @Test
    void aNewSeedIsAnotherEachTime() {
        System.setProperty(FixedSeeds.PROPERTY, "new");
        assertThat(Set.of(run(Sampler.class), run(Sampler.class), run(Sampler.class))).as("inputs of three runs")
                .hasSize(3);
    }

    private static List<Integer> run(Class<?> properties) {
        SEEN.clear();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(properties)).build());
        return List.copyOf(SEEN);
    }

    /** Not run by itself: its name is none that a build looks for. */
    static final class Sampler {

        @Property(tries = 20)
        void sees(@ForAll int number) {
            SEEN.add(number);
        }
    }

    /** Fails at most numbers, and is shrunk. */
    static final class Refuser {

        @Property(tries = 20)
        void refuses(@ForAll int number) {
            SEEN.add(number);
            assertThat(number).isLessThan(1000);
        }
    }
}
