package guide.engine;

import guide.book.Kata;
import guide.book.UserFacingException;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles answers to katas without their tests, for whoever wants to run them elsewhere. */
public final class AnswerCompiler {

    private AnswerCompiler() {
    }

    /**
     * Compiles the class of an answer and what it needs of its chapter.
     *
     * @param book where the sources lie
     * @param kata a kata with a class of its own
     * @param target whose answer
     * @param folder where the class files go; what was in it is deleted
     * @return the compiler's errors; empty when all is well
     * @throws UserFacingException if this Java has no compiler
     */
    public static List<CompileError> compile(Workbook book, Kata kata, Implementation target, Path folder) {
        Folders.delete(folder, file -> true);
        try (JavaSources compiler = new JavaSources(Libraries.ofThisProcess().paths())) {
            Files.createDirectories(folder);
            return compiler
                    .compile(List.of(target.source(book, kata)), target.sourcePath(book, kata), folder).errors();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
