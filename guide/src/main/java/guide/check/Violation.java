package guide.check;

import java.nio.file.Path;

/**
 * Something that must hold and does not.
 *
 * @param file the file that is to be looked at
 * @param problem what is wrong with it, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Violation(Path file, String problem, String remedy) {
}
