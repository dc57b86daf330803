package guide.terminal;

import guide.book.Kata;
import guide.engine.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks which katas are meant where a command was given no name, and says what all of them would take. */
final class KataQuestion {

    private static final String ALL = "all";
    /** What a kata takes of which nothing is known: most of it is compiling. */
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final int MINUTE = 60;

    private final Session session;

    KataQuestion(Session session) {
        this.session = session;
    }

    /** The reader's answer. Where nobody can be asked it is all, which is said before it begins. */
    String answer() {
        Optional<Kata> last = session.progress().lastWorkedOn();
        String all = "all " + session.book().katas().size() + " katas, about " + duration();
        if (!Screen.isTerminal() || System.console() == null) {
            session.complaints().line("Testing " + all + ". ./kata test "
                    + last.orElse(session.book().katas().get(0)).name() + " tests one.");
            return ALL;
        }
        String usual = last.map(Kata::name).orElse(ALL);
        String answer = System.console().readLine("A kata, a chapter, or %s? [%s] ", all, usual);
        return answer == null || answer.isBlank() ? usual : answer.strip();
    }

    private String duration() {
        List<Kata> katas = session.book().select(ALL);
        long seconds = katas.stream()
                .map(kata -> session.progress().verdict(kata).map(Verdict::time).orElse(USUAL))
                .reduce(Duration.ZERO, Duration::plus).toSeconds();
        return seconds < MINUTE ? Math.max(1, seconds) + " s" : Math.round(seconds / (double) MINUTE) + " min";
    }
}
