package guide.terminal;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import guide.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command has answered.
 *
 * @param status its exit status
 * @param out what it has printed
 * @param complaints what it has printed to the error output
 */
record Answer(int status, String out, String complaints) {

    /** Runs a command in a workbook, without colors and without a terminal. */
    static Answer to(Fixture fixture, String... words) {
        return to(fixture, false, words);
    }

    static Answer to(Fixture fixture, boolean colored, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        String before = System.getProperty("kata.terminal");
        System.setProperty("kata.terminal", "false");
        try {
            int status = Program.run(fixture.root(), screen(out, colored), screen(complaints, colored), words);
            return new Answer(status, text(out), text(complaints));
        } finally {
            if (before == null) {
                System.clearProperty("kata.terminal");
            } else {
                System.setProperty("kata.terminal", before);
            }
        }
    }

    /** The lines of the output. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** The lines of the output, each of which must be a JSON object. */
    List<JsonObject> objects() {
        return out.lines().map(Answer::object).toList();
    }

    private static JsonObject object(String line) {
        try {
            return JsonParser.object().from(line);
        } catch (JsonParserException wrong) {
            throw new AssertionError("not a JSON object: " + line, wrong);
        }
    }

    private static Screen screen(ByteArrayOutputStream bytes, boolean colored) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), colored);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
