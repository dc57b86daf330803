package guide.engine;

import java.nio.file.Path;

/**
 * One thing that the compiler does not accept.
 *
 * @param file the source file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param source the text of that line; empty if there is none
 * @param message the compiler's message
 */
public record CompileError(Path file, long line, long column, String source, String message) {
}
