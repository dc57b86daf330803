package benchmarks.contest;

/**
 * Someone who does the work of a contest.
 *
 * @param name what people call it
 * @param operation the method of the benchmark
 * @param contender the benchmark's parameter of this name; empty if it has none
 */
public record Contestant(String name, String operation, String contender) {
}
