package katas.cachepatterns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Sees the calls of a process, and lets it die in one of them: before it has taken effect, or after it. */
final class MortalProcess extends Calls {

    private final int last;
    private final Fault death;
    private final List<String> made = new ArrayList<>();

    /** One that dies in its call of that number, counted from 0. */
    MortalProcess(int last, Fault death) {
        this.last = last;
        this.death = death;
    }

    @Override
    synchronized Object called(String call, Callable<Object> target) throws Exception {
        int number = made.size();
        made.add(call);
        if (number > last || number == last && death == Fault.BEFORE) {
            throw new Crash(call);
        }
        Object result = target.call();
        if (number == last) {
            throw new Crash(call);
        }
        return result;
    }

    /** Whether it has died. */
    boolean isDead() {
        return made.size() > last;
    }

    /** What it called, in order. */
    @Override
    public String toString() {
        return String.join("\n    ", made);
    }
}
