package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.UserFacingException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void whatTheReaderCanMendIsToldInItsOwnWords() {
        assertThat(failed(new UserFacingException("No port is free. Name one."))).as("exit status").isEqualTo(4);
        assertThat(complaints()).as("the message and no trace").isEqualTo("No port is free. Name one.\n");
    }

    @Test
    void aFaultOfTheProgramIsNotShownAsAMistakeOfTheReader() {
        assertThat(failed(new IllegalStateException("no such state"))).as("exit status").isEqualTo(4);
        assertThat(complaints()).as("the fault with its trace")
                .startsWith("The program itself failed: java.lang.IllegalStateException: no such state\n")
                .contains("    guide.terminal.ProgramTest.aFaultOfTheProgramIsNotShownAsAMistakeOfTheReader(")
                .endsWith("That is a bug of ours. Your files are untouched; ./kata doctor may tell more.\n");
    }

    private int failed(Exception failure) {
        return Program.failed(new Screen(new PrintStream(complaints, true, StandardCharsets.UTF_8), false), failure);
    }

    private String complaints() {
        return complaints.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
