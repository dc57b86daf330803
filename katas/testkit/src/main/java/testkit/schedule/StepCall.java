package testkit.schedule;

import java.util.List;

/** A call of a client that is a step of its own. Used by one thread at a time. */
public interface StepCall {

    /**
     * Does it.
     *
     * @return what the client gets
     * @throws Throwable what the client gets instead
     */
    Object proceed() throws Throwable;

    /**
     * What is called.
     *
     * @return the name of a method
     */
    String method();

    /**
     * What the schedule shows of the call.
     *
     * @return such as {@code cache.get(user:1)}; not null
     */
    String text();

    /**
     * What the schedule shows of its outcome. Asked when the client has gone on to its next call, and so may tell what
     * the client has read meanwhile.
     *
     * @return a few words; empty if there is nothing to say
     */
    String outcome();

    /**
     * Whether it failed.
     *
     * @return true if it has thrown
     */
    boolean isRefused();

    /**
     * In which manners it may be made to fail.
     *
     * @return those that concern this call; empty if it always reaches what is called
     */
    default List<CallFault> faults() {
        return List.of();
    }
}
