package guide.terminal;

import guide.book.Kata;
import guide.engine.Diagnosis;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the place in the reader's files at which to go on. */
final class ReaderPlace {

    private ReaderPlace() {
    }

    /**
     * The place in the reader's answer.
     *
     * @param diagnosis what failed; empty if nothing did
     * @param verdict the last verdict; null if there is none
     * @return where it failed or does not compile; else the answer's file, with line 0
     */
    static Diagnosis.Place inAnswer(Session session, Kata kata, Optional<Diagnosis> diagnosis, Verdict verdict) {
        Path file = session.file(kata);
        Optional<Diagnosis.Place> uncompiled = verdict == null ? Optional.empty() : verdict.errors().stream()
                .filter(error -> error.file().toAbsolutePath().equals(file.toAbsolutePath()))
                .map(error -> new Diagnosis.Place(file, (int) error.line())).findFirst();
        return uncompiled.or(() -> diagnosis.flatMap(Diagnosis::at)).orElse(new Diagnosis.Place(file, 0));
    }
}
