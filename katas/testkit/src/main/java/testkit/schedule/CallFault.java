package testkit.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A manner in which a call can fail.
 *
 * @param manner what the schedule says of it, in words that follow the call; not null
 * @param afterEffect whether what was asked for is done, and only the answer is lost
 * @param methods the names of the methods that fail so; empty for all
 * @param failure makes what the caller gets, not null; a {@link Crash} also ends the caller
 */
public record CallFault(String manner, boolean afterEffect, Set<String> methods,
        Supplier<? extends Throwable> failure) {

    /** Refuses null, and copies the names. */
    public CallFault {
        Objects.requireNonNull(manner, "manner");
        Objects.requireNonNull(failure, "failure");
        methods = Set.copyOf(methods);
    }

    /** The end of a client in the middle of its work, as of a process that is killed. */
    public static final class Crash extends Error {

        private static final long serialVersionUID = 1L;

        /** Has no stack, for nobody is to look for it. */
        public Crash() {
            super("the client has crashed", null, false, false);
        }

        /** What the schedule says. */
        @Override
        public String toString() {
            return getMessage();
        }
    }

    /**
     * The call does not arrive: nothing has happened.
     *
     * @param failure makes what the caller gets, such as {@code () -> new JedisConnectionException("reset")}
     * @return the fault, of every method
     */
    public static CallFault beforeEffect(Supplier<? extends Throwable> failure) {
        return new CallFault("fails without effect", false, Set.of(), failure);
    }

    /**
     * The answer does not arrive: what was asked for is done.
     *
     * @param failure makes what the caller gets, such as a time-out
     * @return the fault, of every method
     */
    public static CallFault afterEffect(Supplier<? extends Throwable> failure) {
        return new CallFault("takes effect, and its answer is lost", true, Set.of(), failure);
    }

    /**
     * The caller crashes before the call. Everything that it calls from then on crashes too, without effect, and so it
     * is gone but for its memory. Begin its successor with new objects.
     *
     * @return the fault, of every method
     */
    public static CallFault crashBefore() {
        return new CallFault("crashes before it", false, Set.of(), Crash::new);
    }

    /**
     * The caller crashes after the call and before it knows of it.
     *
     * @return the fault, of every method
     * @see #crashBefore
     */
    public static CallFault crashAfter() {
        return new CallFault("takes effect, and the caller crashes", true, Set.of(), Crash::new);
    }

    /**
     * The same for some methods only. To a method that only reads it makes no difference whether it fails before or
     * after its effect, and so one of the two is enough.
     *
     * @param names the names of the methods, at least one
     * @return a fault of these methods
     * @throws IllegalArgumentException if there is no name
     */
    public CallFault only(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("a fault needs at least one method");
        }
        return new CallFault(manner, afterEffect, Set.copyOf(List.of(names)), failure);
    }

    /** Whether a method may fail so. */
    boolean concerns(String method) {
        return methods.isEmpty() || methods.contains(method);
    }
}
