package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Diagnosis;
import dev.gluewise.analyzer.report.DiagnosisCsv;
import dev.gluewise.analyzer.report.DiagnosisJson;
import dev.gluewise.analyzer.report.FindingsText;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is wrong with a job. */
@Command(
        name = "diagnose",
        description = "Lists what is wrong with a job, each with its time, its cost and what to do.",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand extends CommandBase {
    @Mixin
    private final EvidenceOptions sources = new EvidenceOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    private final Clock clock;
    private final PriceStore store;

    DiagnoseCommand(Console console, Clock clock, PriceStore store) {
        super(console);
        this.clock = clock;
        this.store = store;
    }

    @Override
    String name() {
        return "diagnose";
    }

    @Override
    public Integer call() throws ProblemException {
        EvidenceOptions.Found found = sources.find(name(), prices);
        Evidence evidence = found.evidence();
        Diagnosis diagnosis = Diagnosis.of(
                evidence, prices.book(evidence.job().region(), evidence.job().glueVersion(), store, clock));
        write(
                switch (options.format) {
                    case json -> DiagnosisJson.write(diagnosis);
                    case csv -> DiagnosisCsv.write(diagnosis);
                    case table -> FindingsText.full(diagnosis);
                });
        found.skipped().forEach(this::report);
        return found.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }
}
