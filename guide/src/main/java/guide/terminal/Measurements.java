package guide.terminal;

import guide.book.Chapter;

/** How a reader measures a chapter. */
final class Measurements {

    private Measurements() {
    }

    /** The command that runs the benchmarks of a chapter. */
    static String command(Chapter chapter) {
        return "java -jar benchmarks/target/benchmarks.jar " + chapter.packageName().replace("katas.", "");
    }
}
