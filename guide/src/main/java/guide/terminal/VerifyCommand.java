package guide.terminal;

import guide.check.Rule;
import guide.check.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks all that must hold in the workbook.")
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean everyStub = System.getenv("CI") != null;
        Screen screen = session.screen();
        int broken = 0;
        for (Rule rule : Rule.all(everyStub)) {
            List<Violation> violations = rule.check(session.book(), session.engine());
            screen.line((violations.isEmpty() ? screen.good("holds ") : screen.bad("broken")) + "  "
                    + rule.statement());
            for (Violation violation : violations) {
                screen.line("        " + screen.strong(session.shown(violation.file())));
                violation.problem().lines().limit(20).forEach(line -> screen.line("          " + line));
                screen.line("          " + violation.remedy());
            }
            broken += violations.size();
        }
        return (broken == 0 ? Exit.GREEN : Exit.RED).status();
    }
}
