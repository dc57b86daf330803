package benchmarks.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class HandlerTypeTest {

    private static final String USER = "{\"id\":42,\"name\":\"Ada the 41th\",\"email\":\"ada41@example.com\"}";

    @Test
    void allAnswerTheSameUser() {
        assertThat(answers(HandlerType.ofUsers(), handler -> handler.answer(41)))
                .as("as many bytes as the user has").containsOnly(USER.length());
    }

    @Test
    void allReplaceTheSameUser() {
        assertThat(answers(HandlerType.ofUsers(), handler -> handler.replace(41) + handler.answer(41)))
                .as("the user as it is then, twice").containsOnly(2 * USER.length());
    }

    @Test
    void allChooseTheSameType() {
        assertThat(answers(HandlerType.ofChoices(), handler -> handler.answer(0)))
                .as("application/xml has a greater weight than the others, which only */* names")
                .containsOnly("application/xml".length());
    }

    private static List<Integer> answers(List<HandlerType> types, ToIntFunction<MeasuredHandler> question) {
        return types.stream().map(type -> {
            try (MeasuredHandler handler = type.create()) {
                return question.applyAsInt(handler);
            }
        }).toList();
    }
}
