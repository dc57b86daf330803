package guide.terminal;

import guide.book.Chapter;
import guide.book.Kata;
import guide.check.Proofs;
import guide.check.Rule;
import guide.check.Violation;
import guide.mutation.EquivalentMutants;
import guide.mutation.Mutant;
import guide.mutation.MutationReport;
import guide.mutation.MutationTesting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks all that must hold in the workbook.")
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--mutants", description = "In place of the rules: changes the references in small ways, by PIT,"
            + " and asks whether a test notices. Some minutes a chapter.")
    private boolean mutants;

    @Parameters(arity = "0..*", paramLabel = "NAME",
            description = "With --mutants: a kata (LruCache), a chapter (3, eviction, 03-eviction), or all."
                    + " Default: all.")
    private List<String> names = List.of();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!mutants && !names.isEmpty()) {
            throw new BadUsage("The rules are checked for the whole workbook; a name such as " + names.get(0)
                    + " goes with --mutants.");
        }
        return (mutants ? everyMutantIsNoticed() : everyRuleHolds()) ? Exit.GREEN.status() : Exit.RED.status();
    }

    private boolean everyRuleHolds() throws InterruptedException {
        boolean everyStub = System.getenv("CI") != null;
        Proofs proofs = Proofs.in(session.progress().folder().resolve("proofs"));
        Screen screen = session.screen();
        int broken = 0;
        for (Rule rule : Rule.all(everyStub, proofs)) {
            List<Violation> violations = rule.check(session.book(), session.runner());
            screen.line((violations.isEmpty() ? screen.good("holds ") : screen.bad("broken")) + "  "
                    + rule.statement());
            for (Violation violation : violations) {
                screen.line("        " + screen.strong(session.shown(violation.file())));
                violation.problem().lines().limit(20).forEach(line -> screen.line("          " + line));
                screen.line("          " + violation.remedy());
            }
            broken += violations.size();
        }
        proofs.forgetTheRest();
        return broken == 0;
    }

    private boolean everyMutantIsNoticed() throws InterruptedException {
        List<Kata> katas = session.katas(names.isEmpty() ? List.of("all") : names).stream()
                .filter(session.book()::hasClass).toList();
        List<Chapter> chapters = katas.stream().map(session.book()::chapterOf).distinct().toList();
        MutationTesting testing = new MutationTesting(session.book(), session.progress().folder());
        session.screen().line("Compiling the references with Maven …");
        testing.build(chapters);
        boolean holds = true;
        int all = 0;
        int killed = 0;
        int equivalent = 0;
        for (Kata kata : katas) {
            MutationReport report = testing.test(kata);
            show(kata, report);
            holds &= report.holds();
            all += report.all();
            killed += report.killed();
            equivalent += report.equivalent();
        }
        if (katas.size() > 1) {
            session.screen().line(counts("all", all, killed, equivalent));
        }
        return holds;
    }

    private void show(Kata kata, MutationReport report) {
        Screen screen = session.screen();
        screen.line((report.holds() ? screen.good("holds ") : screen.bad("broken")) + "  "
                + counts(kata.name(), report.all(), report.killed(), report.equivalent()));
        String source = session.shown(session.reference(kata));
        String list = session.shown(MutationTesting.list(session.book(), kata));
        for (Mutant mutant : report.survivors()) {
            screen.line("        " + screen.strong(source + ":" + mutant.number()));
            screen.line("          " + mutant.identity().change());
            screen.line("          " + mutant.line());
            screen.line("          No test notices. Write one that does, or say in " + list + " why none can.");
        }
        for (EquivalentMutants.Entry entry : report.stale()) {
            screen.line("        " + screen.strong(list));
            screen.line("          " + entry.mutant().change());
            screen.line("          " + entry.mutant().line());
            screen.line("          No mutant like this survives. Take the entry out.");
        }
    }

    private static String counts(String name, int all, int killed, int equivalent) {
        return name + ": " + all + " mutants, " + killed + " noticed, " + equivalent + " equivalent, "
                + (all - killed - equivalent) + " left";
    }
}
