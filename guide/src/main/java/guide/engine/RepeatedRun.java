package guide.engine;

/**
 * What came of testing one answer several times in the same processes.
 *
 * @param verdict the verdict on all repetitions: a test has passed if it always has
 * @param repetitions how many there were; fewer than asked for if one of them ended its process
 * @param green how many of them passed all tests
 */
public record RepeatedRun(Verdict verdict, int repetitions, int green) {
}
