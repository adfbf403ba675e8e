package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.testing.Tool;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("the whole program speaks one language at a time")
class ChangeCodeTest {
    @TempDir
    Path folder;

    private static final Configuration OLD = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 20);
    private static final Configuration NEW = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 8)
            .with(ExecutionClass.FLEX)
            .withAutoScaling(true);

    private static JobChange change(String job, Configuration from, Configuration to) {
        return new JobChange(new JobIdentity(job, GlueVersion.V4_0, "us-east-1"), from, to);
    }

    @Test
    void terraformShowsWhatChangesAndWhatItWas() {
        assertThat(ChangeCode.terraform(change("orders enrich", OLD, NEW))).isEqualTo("""
                # What changes of the job orders enrich, as attributes of its aws_glue_job resource.
                # To undo, put back the values that the comments name.
                resource "aws_glue_job" "orders_enrich" {
                  worker_type       = "G.1X" # was "G.2X"
                  number_of_workers = 8      # was 20
                  execution_class   = "FLEX" # was "STANDARD"

                  # Add this to the arguments that the job has already.
                  default_arguments = {
                    "--enable-auto-scaling" = "true" # was not set
                  }
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void terraformFindsNothingToFormat(Language language) throws Exception {
        Tool terraform = Tool.anyOf(folder, "terraform", "tofu");
        Configuration fewer = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 12);
        language.speak();
        try {
            for (JobChange change : List.of(
                    change("orders enrich", OLD, NEW), change("orders", NEW, OLD), change("orders", OLD, fewer))) {
                Files.writeString(folder.resolve("change.tf"), ChangeCode.terraform(change));

                Tool.Said said = terraform.run("fmt", "-check", "-diff", "-no-color", "change.tf");

                assertThat(said.code()).as(said.text()).isZero();
            }
        } finally {
            Language.ENGLISH.speak();
        }
    }

    @Test
    void cloudFormationShowsWhatChangesAndWhatItWas() {
        assertThat(ChangeCode.cloudFormation(change("orders_enrich", NEW, OLD))).isEqualTo("""
                # What changes of the job orders_enrich, as properties of its AWS::Glue::Job resource.
                # To undo, put back the values that the comments name.
                Resources:
                  OrdersEnrich:
                    Type: AWS::Glue::Job
                    Properties:
                      WorkerType: "G.2X" # was "G.1X"
                      NumberOfWorkers: 20 # was 8
                      ExecutionClass: "STANDARD" # was "FLEX"
                      # Remove --enable-auto-scaling from DefaultArguments, was "true"
                """);
    }

    @Test
    void boto3ReadsTheJobChangesItAndWritesItBack() {
        assertThat(ChangeCode.boto3(change("or\"ders", OLD, NEW)))
                .contains(
                        "job = glue.get_job(JobName=\"or\\\"ders\")[\"Job\"]",
                        "job[\"WorkerType\"] = \"G.1X\"  # was \"G.2X\"",
                        "job[\"NumberOfWorkers\"] = 8  # was 20",
                        "job.setdefault(\"DefaultArguments\", {})[\"--enable-auto-scaling\"] = \"true\"  # was not set",
                        "glue.update_job(JobName=\"or\\\"ders\", JobUpdate=job)",
                        "# glue.update_job(JobName=\"or\\\"ders\", JobUpdate=before)");
    }

    @Test
    void onlyWhatChangesIsShown() {
        Configuration fewer = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 12);

        assertThat(change("orders", OLD, fewer).settings())
                .extracting(SettingChange::setting)
                .containsExactly(JobSetting.NUMBER_OF_WORKERS);
        assertThat(ChangeCode.terraform(change("orders", OLD, fewer)))
                .contains("  number_of_workers = 12 # was 20\n")
                .doesNotContain("worker_type", "default_arguments");
    }

    @Test
    void aNameCannotLeaveItsCommentOrItsString() {
        String hostile = "x\n}\nresource \"evil\" \"y\" {";

        assertThat(ChangeCode.terraform(change(hostile, OLD, NEW)).lines())
                .noneMatch(line -> line.startsWith("resource \"evil\""));
        assertThat(ChangeCode.boto3(change("\"+__import__('os')+\"", OLD, NEW)))
                .contains("\"\\\"+__import__('os')+\\\"\"");
    }
}
