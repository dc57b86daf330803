package benchmarks.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HitTypeTest {

    @ParameterizedTest
    @EnumSource
    void allReadTheRowTwice(HitType type) {
        UnaryOperator<String> cache = type.create();
        assertThat(cache.apply("7")).as("the row of the table, by %s", type).isEqualTo("row");
        assertThat(cache.apply("7")).as("the row that is held, by %s", type).isEqualTo("row");
    }
}
