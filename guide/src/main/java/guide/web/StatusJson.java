package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.CompileError;
import guide.engine.Diagnosis;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.worker.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where katas stand, as JSON for pages. What a test or the code under test has said goes out as it is: a page shows it
 * as text and never as markup.
 *
 * @param book where things lie
 * @param opens whether the reader has an editor that a page can open
 */
record StatusJson(Workbook book, boolean opens) {

    private static final int OUTPUT = 8_000;
    private static final int TEXT = 8_000;
    private static final int ERRORS = 3;
    /** A name that is not a type's. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_$])[\\p{Ll}_$][\\p{L}\\p{N}_$]*");

    /** What is known of a kata. */
    JsonObject known(Kata kata, Progress progress) {
        JsonObject status = progress.verdict(kata).map(verdict -> finished(verdict, progress))
                .orElseGet(() -> of(kata, progress.state(kata).name().toLowerCase(Locale.ROOT)));
        status.put("hints", progress.hints(kata));
        return status;
    }

    /** A state in a word: one of {@link Progress.State}, or running. */
    JsonObject of(Kata kata, String state) {
        JsonObject status = new JsonObject();
        status.put("kata", kata.name());
        status.put("chapter", kata.chapter());
        status.put("state", state);
        return status;
    }

    /** All has passed but for the model checker. */
    JsonObject greenSoFar(Kata kata, int passed) {
        JsonObject status = of(kata, "so-far");
        status.put("passed", passed);
        return status;
    }

    /** There is no verdict. */
    JsonObject trouble(Kata kata, String reason) {
        JsonObject status = of(kata, "trouble");
        status.put("reason", reason);
        return status;
    }

    /** A verdict, which says nothing of a kata that nobody has begun. */
    JsonObject finished(Verdict verdict, Progress progress) {
        JsonObject status = of(verdict.kata(), verdict.state() == Verdict.State.GREEN ? "green"
                : progress.isUntouched(verdict.kata()) ? "open" : "red");
        status.put("passed", verdict.count(TestResult.State.PASSED));
        status.put("tests", verdict.tests().size());
        status.put("millis", verdict.time().toMillis());
        status.put("output", cut(verdict.output(), OUTPUT));
        JsonArray errors = new JsonArray();
        verdict.errors().stream().limit(ERRORS).forEach(error -> errors.add(json(error)));
        status.put("errors", errors);
        status.put("errorCount", verdict.errors().size());
        status.put("opens", opens);
        Diagnosis.of(book, verdict).ifPresent(diagnosis -> status.put("diagnosis", json(verdict.kata(), diagnosis)));
        return status;
    }

    private JsonObject json(CompileError error) {
        JsonObject json = new JsonObject();
        json.put("at", shown(error.file()) + ":" + error.line());
        json.put("message", cut(error.message(), TEXT));
        json.put("source", cut(error.source(), TEXT));
        return json;
    }

    private JsonObject json(Kata kata, Diagnosis diagnosis) {
        JsonObject json = new JsonObject();
        json.put("test", diagnosis.test().toString());
        json.put("sentence", diagnosis.sentence());
        json.put("task", diagnosis.task());
        diagnosis.defect().ifPresent(defect -> {
            put(json, defect);
            if (defect.message().contains("interleaving")) {
                json.put("own", new JsonArray(List.copyOf(names(kata))));
            }
        });
        json.put("at", diagnosis.at().map(this::shown).orElse(""));
        json.put("inTest", diagnosis.inTest().map(this::shown).orElse(""));
        return json;
    }

    private static void put(JsonObject json, Failure.Defect defect) {
        json.put("rule", cut(defect.rule(), TEXT));
        defect.comparison().ifPresentOrElse(comparison -> {
            json.put("expected", cut(comparison.expected(), TEXT));
            json.put("actual", cut(comparison.actual(), TEXT));
        }, () -> json.put("but", cut(defect.message(), TEXT)));
        List<String> script = defect.counterexample().script();
        json.put("script", cut(String.join("\n", script), TEXT));
        if (script.isEmpty()) {
            json.put("sample", cut(String.join("\n", defect.counterexample().sample()), TEXT));
        }
    }

    /** What the reader's file calls things: a line of an interleaving that begins with one of them is the reader's. */
    private Set<String> names(Kata kata) {
        Path file = book.stubs(kata.chapter()).resolve(kata.sourceFile());
        try {
            return NAME.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).results()
                    .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException gone) {
            return Set.of();
        }
    }

    private String shown(Diagnosis.Place place) {
        return shown(place.file()) + ":" + place.line();
    }

    /** A path from the top folder. */
    String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(book.root())
                ? book.root().relativize(absolute).toString().replace('\\', '/') : absolute.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "\n… and " + (text.length() - most)
                + " characters more";
    }
}
