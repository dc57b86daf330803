package testkit.redis;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RedisRehearsalTest {

    @Test
    void theClientCanBeExercisedWithoutAServer() {
        assertThatCode(RedisRehearsal::run).as("a rehearsal").doesNotThrowAnyException();
    }
}
