package benchmarks.cachepatterns;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can be done with a pattern.
 *
 * @param read reads the key
 * @param write writes the key, if the pattern has writes
 * @param later prepares what the pattern does in the background, if it does anything there, and gives it
 */
record Pattern(Runnable read, Optional<Runnable> write, Optional<Supplier<Runnable>> later) {
}
