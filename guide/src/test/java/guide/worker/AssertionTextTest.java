package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read out of the messages of assertions, as the library writes them. */
class AssertionTextTest {

    private static final String NOTHING = null;

    @Test
    void aBracketInADescriptionDoesNotEndIt() {
        for (String rule : List.of("[1, 2] is sorted", "the range [0, 10) is kept",
                "what follows ] is kept", "a [b] c]")) {
            AssertionText text = text(() -> assertThat("a").as(rule).startsWith("b"));
            assertThat(text.rule()).as("the rule").isEqualTo(rule);
            assertThat(text.rest()).as("the rest").contains("\"a\"", "\"b\"");
        }
    }

    @Test
    void aMessageOfTheTestsOwnMayHaveBracketsAsWell() {
        assertThat(AssertionText.of("[a [b] c] went wrong in [d]")).as("brackets that match")
                .isEqualTo(new AssertionText("a [b] c", "went wrong in [d]"));
        assertThat(AssertionText.of("[a [b] went wrong")).as("brackets that do not")
                .isEqualTo(new AssertionText("a [b", "went wrong"));
        assertThat(AssertionText.of("[a went wrong")).as("one that stays open")
                .isEqualTo(new AssertionText("", "[a went wrong"));
        assertThat(AssertionText.of("it went wrong in [d]")).as("one that begins later")
                .isEqualTo(new AssertionText("", "it went wrong in [d]"));
    }

    @Test
    void whatTheLibrarySaysGoesOnAfterBut() {
        assertThat(text(() -> assertThat(NOTHING).as("rule").isNotNull()).rest()).isEqualTo("it was null");
        assertThat(text(() -> assertThat("").as("rule").isNotEmpty()).rest()).isEqualTo("it was empty");
        assertThat(text(() -> assertThat(List.of(7)).as("rule").isEmpty()).rest()).isEqualTo("it was not empty: [7]");
        assertThat(text(() -> assertThat(false).as("rule").isTrue()).rest()).contains("it was false");
        assertThat(text(() -> assertThat("a").as("rule").startsWith("b")).rest())
                .startsWith("the assertion says:\nExpecting actual:");
    }

    @Test
    void aThrowThatDidNotComeIsSaidPlainly() {
        assertThat(text(() -> assertThatThrownBy(() -> { }, "null is refused"))).as("with a rule")
                .isEqualTo(new AssertionText("null is refused", "nothing was thrown"));
        assertThat(text(() -> assertThatThrownBy(() -> { }).as("lost"))).as("without one")
                .isEqualTo(new AssertionText("", "nothing was thrown"));
    }

    private static AssertionText text(Runnable assertion) {
        return AssertionText.of(catchThrowable(assertion::run).getMessage());
    }
}
