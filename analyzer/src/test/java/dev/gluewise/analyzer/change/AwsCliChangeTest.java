package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsCliChangeTest {
    @Test
    void theScriptReadsTheJobChangesItAndWritesItBack() throws ProblemException {
        Advice advice = ExampleJob.called("orders_enrich")
                .on(WorkerType.G_2X, 20)
                .stage(400, 6)
                .stage(50, 60)
                .stage(1, 120)
                .within(Duration.ofMinutes(11))
                .advice();
        assertThat(advice.recommended().orElseThrow().configuration().label())
                .isEqualTo("G.1X × 14 · auto scaling · Flex");

        AwsCliChange change = AwsCliChange.of(advice).orElseThrow();

        assertThat(change.script()).isEqualTo("""
                # UpdateJob resets what it is not given, so the job is read, changed and written back.
                # Needs the AWS command line and jq. AWS CloudShell has both.
                job=$(aws glue get-job --region us-east-1 --query Job --output json \\
                  --cli-input-json '{"JobName":"orders_enrich"}') &&
                before=$(printf '%s\\n' "$job" | jq '{JobName: .Name, JobUpdate:
                    (del(.Name, .CreatedOn, .LastModifiedOn, .ProfileName, .AllocatedCapacity)
                    | if .WorkerType then del(.MaxCapacity) else . end)}') &&
                (set -C; printf '%s\\n' "$before" > orders_enrich.before.json) &&
                jq '.JobUpdate |= (del(.MaxCapacity)
                    | .WorkerType = "G.1X"                                    # was G.2X
                    | .NumberOfWorkers = 14                                   # was 20
                    | .ExecutionClass = "FLEX"                                # was STANDARD
                    | .DefaultArguments["--enable-auto-scaling"] = "true"     # was not set
                    | del(.NonOverridableArguments["--enable-auto-scaling"]))' \\
                  orders_enrich.before.json > orders_enrich.after.json &&
                aws glue update-job --region us-east-1 --cli-input-json file://orders_enrich.after.json &&
                printf '%s\\n' 'Done. To undo:' 'aws glue update-job --region us-east-1 --cli-input-json file://orders_enrich.before.json'
                """);
        assertThat(change.undo())
                .isEqualTo("aws glue update-job --region us-east-1 --cli-input-json file://orders_enrich.before.json");
    }

    @Test
    void thereIsNothingToChangeWhereTheJobHasWhatIsRecommended() throws ProblemException {
        Advice advice =
                ExampleJob.called("small").on(WorkerType.G_1X, 2).stage(1, 120).advice();
        Advice kept = ExampleJob.called("small")
                .on(advice.recommended().orElseThrow().configuration())
                .stage(1, 120)
                .advice();

        assertThat(kept.changes()).isFalse();
        assertThat(AwsCliChange.of(kept)).isEmpty();
    }

    @Test
    void thereIsNothingToChangeToWhereNoSizeMeetsTheDeadline() throws ProblemException {
        Advice advice = ExampleJob.called("endless")
                .stage(1, 900)
                .within(Duration.ofMinutes(1))
                .advice();

        assertThat(AwsCliChange.of(advice)).isEmpty();
    }

    @Test
    void standardWorkersAreSetByTheirDpus() {
        Configuration wanted = Configuration.fixed(GlueVersion.V1_0, WorkerType.STANDARD, 6);
        Configuration old = Configuration.fixed(GlueVersion.V1_0, WorkerType.STANDARD, 10);

        assertThat(JobUpdateFilter.changed(wanted, Optional.of(old))).isEqualTo("""
                .JobUpdate |= (del(.WorkerType, .NumberOfWorkers)
                    | .MaxCapacity = 6) # was 10""");
        assertThat(JobUpdateFilter.changed(Configuration.fixed(GlueVersion.V1_0, WorkerType.G_1X, 6), Optional.of(old)))
                .contains("del(.MaxCapacity)", ".WorkerType = \"G.1X\"", "# was Standard", ".NumberOfWorkers = 6");
    }
}
