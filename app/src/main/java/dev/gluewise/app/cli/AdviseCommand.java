package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.report.AdviceCsv;
import dev.gluewise.analyzer.report.AdviceJson;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: the cheapest configuration that meets the deadline. */
@Command(
        name = "advise",
        description = "Finds the cheapest configuration that meets the deadline.",
        mixinStandardHelpOptions = true)
final class AdviseCommand extends CommandBase {
    @Mixin
    private final EvidenceOptions sources = new EvidenceOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    @Mixin
    private final InputScaleOption input = new InputScaleOption();

    @Mixin
    private final FlexOptions flexOptions = new FlexOptions();

    private final Clock clock;
    private final PriceStore store;

    AdviseCommand(Console console, Clock clock, PriceStore store) {
        super(console);
        this.clock = clock;
        this.store = store;
    }

    @Override
    String name() {
        return "advise";
    }

    @Override
    public Integer call() throws ProblemException {
        Question question = asked.question(Optional.empty());
        EvidenceOptions.Found found = sources.find(name(), prices);
        Evidence evidence = found.evidence();
        Study study = Study.of(
                evidence,
                prices.book(evidence.job().region(), evidence.job().glueVersion(), store, clock),
                asked.scope(input.scale(), flexOptions.assumption()));
        Advice quick = study.advise(question);
        Advice advice = quick.with(study.nextRun(quick));
        write(
                switch (options.format) {
                    case json -> AdviceJson.write(advice);
                    case csv -> AdviceCsv.write(advice);
                    case table ->
                        new AdviceText(advice, console.colors() && !options.noColor && options.output == null).text();
                });
        found.skipped().forEach(this::report);
        if (advice.recommended().isEmpty()) {
            return ExitCode.NOTHING_FITS;
        }
        return found.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }
}
