package guide.terminal;

import guide.engine.Verdict;
import java.util.Collection;

/** What the program's exit status says. */
enum Exit {
    /** Everything asked about holds. */
    GREEN,
    /** Something does not. */
    RED,
    /** The command's words make no sense. */
    USAGE,
    /** Something could not be compiled. */
    UNCOMPILED,
    /** The program itself failed. */
    FAILED;

    int status() {
        return ordinal();
    }

    /** The worst of some verdicts. */
    static Exit of(Collection<Verdict> verdicts) {
        Exit worst = GREEN;
        for (Verdict verdict : verdicts) {
            Exit exit = switch (verdict.state()) {
                case GREEN -> GREEN;
                case RED -> RED;
                case UNCOMPILED -> UNCOMPILED;
            };
            worst = exit.compareTo(worst) > 0 ? exit : worst;
        }
        return worst;
    }
}
