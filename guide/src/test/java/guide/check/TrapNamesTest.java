package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrapNamesTest {

    @Test
    void testsStandInALineWithCommas() {
        assertThat(TrapsAreCaught.named("""
                /**
                 * Wrong.
                 *
                 * <p>Caught by: CacheTest.one, two,
                 * three, CacheProperties.four
                 */
                """)).as("the tests of a trap").containsExactly("CacheTest.one", "CacheTest.two", "CacheTest.three",
                "CacheProperties.four");
    }

    @Test
    void aLineForEachIsReadAsWell() {
        assertThat(TrapsAreCaught.named(" * Caught by: CacheTest.one\n * Caught by: CacheTest.two\n */"))
                .as("the tests of a trap").containsExactly("CacheTest.one", "CacheTest.two");
    }

    @Test
    void whatFollowsIsNoTest() {
        assertThat(TrapsAreCaught.named(" * Caught by: CacheTest.one\n */\nfinal class Cache { }"))
                .as("the tests of a trap").containsExactly("CacheTest.one");
        assertThat(TrapsAreCaught.named("Found by: CacheTest.one")).as("no trap").isEmpty();
    }
}
