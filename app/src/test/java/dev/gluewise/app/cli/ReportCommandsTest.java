package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that carry results out of a workspace: report, apply, check. */
class ReportCommandsTest extends CommandLineTest {
    private String workspace = "";

    @BeforeEach
    void importASample() throws IOException {
        workspace = workspaceWithHistoryAndLog();
    }

    @Test
    void aReportIsWrittenInTheFormatsAndTheLanguageAskedFor() {
        Path output = folder.resolve("out");

        Outcome outcome = run(
                "report",
                "--workspace",
                workspace,
                "--output",
                output.toString(),
                "--job",
                "orders_enrich",
                "--report-format",
                "html,md,csv",
                "--language",
                "fr",
                "--as-of",
                "2026-11-20T06:00:00Z");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(7).first().asString().endsWith("report.html");
        assertThat(output.resolve("report.md"))
                .content()
                .contains("Rapport de coûts", "Écrit le 20 novembre 2026, 06:00 UTC", "orders\\_enrich");
        assertThat(output.resolve("report.html")).content().contains("<html lang=\"fr\">");
    }

    @Test
    void aJobThatIsNotThereIsNamed() {
        Outcome outcome = run("report", "--workspace", workspace, "--job", "nowhere");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("This workspace knows no job nowhere.");
    }

    @Test
    void applyGivesTheChangeReadyToPaste() throws IOException {
        Outcome terraform = run(
                "apply", "--workspace", workspace, "--job", "orders_enrich", "--deadline", "10m", "--as", "terraform");
        Outcome json =
                run("apply", "--workspace", workspace, "--job", "orders_enrich", "--deadline", "10m", "--as", "json");

        assertThat(terraform.code()).isZero();
        assertThat(terraform.out()).contains("resource \"aws_glue_job\" \"orders_enrich\" {", "# was ");
        assertThat(json.json().at("/changes")).isNotEmpty();
        assertThat(json.json().at("/undo")).hasSameSizeAs(json.json().at("/changes"));
    }

    @Test
    void nothingIsChangedUntilTheWorkspaceAllowsIt() throws IOException {
        Outcome outcome = run(
                "apply", "--workspace", workspace, "--job", "orders_enrich", "--deadline", "10m", "--undo", "--yes");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("No change of it is known that could be undone.");
    }

    @Test
    void aChangeMadeElsewhereIsKeptWithItsPromise() throws IOException {
        run("apply", "--workspace", workspace, "--job", "orders_enrich", "--deadline", "10m", "--applied");

        Outcome history = run("apply", "--workspace", workspace, "--history", "--format", "json");

        assertThat(history.json().at("/applied")).hasSize(1);
        assertThat(history.json().at("/applied/0/executed").asBoolean()).isFalse();
        assertThat(history.json().at("/applied/0/promised/costPerRun").asDouble())
                .isPositive();
        assertThat(history.json().at("/applied/0/checked").asBoolean()).isTrue();
        assertThat(history.json().at("/applied/0/fact/runs").asInt()).isZero();
    }

    @Test
    void aChangeWhosePromiseIsNotCheckedHasNoFacts() throws IOException {
        run(
                "apply",
                "--workspace",
                workspace,
                "--job",
                "orders_enrich",
                "--deadline",
                "10m",
                "--applied",
                "--unchecked");

        Outcome history = run("apply", "--workspace", workspace, "--history", "--format", "json");

        assertThat(history.json().at("/applied/0/checked").asBoolean(true)).isFalse();
        assertThat(history.json().at("/applied/0/fact").isNull()).isTrue();
        assertThat(history.json().at("/applied/0/promised/costPerRun").asDouble())
                .isPositive();
        assertThat(run("apply", "--workspace", workspace, "--history").out()).contains("Its promise is not checked.");
    }

    @Test
    void checkEndsWithThreeWhereAJobBreaksThePolicy() throws IOException {
        Path strict = Files.writeString(folder.resolve("strict.yaml"), "budgetPerMonth: 1\n");
        Path lax = Files.writeString(folder.resolve("lax.yaml"), "budgetPerMonth: 1000000\n");
        Path xml = folder.resolve("junit.xml");

        Outcome broken =
                run("check", "--workspace", workspace, "--policy", strict.toString(), "--junit-xml", xml.toString());

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).contains("orders_enrich", "BUDGET_PER_MONTH", "BROKEN");
        assertThat(xml).content().contains("<failure message=");
        assertThat(run("check", "--workspace", workspace, "--policy", lax.toString())
                        .code())
                .isZero();
    }

    @Test
    void checkAloneWritesJUnitsXmlAsAFormat() throws IOException {
        Path strict = Files.writeString(folder.resolve("strict.yaml"), "budgetPerMonth: 1\n");

        Outcome broken = run("check", "--workspace", workspace, "--policy", strict.toString(), "--format", "junit-xml");

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).startsWith("<?xml").contains("<testsuite", "<failure message=");
        assertThat(broken.err()).contains("limits are broken.");
        Outcome refused = run("jobs", "--workspace", workspace, "--format", "junit-xml");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("expected one of [table, json, csv] (case-insensitive) but was 'junit-xml'");
    }

    @Test
    void applyTakesWhatAdviceIsAskedFor() {
        Outcome outcome = run(
                "apply",
                "--workspace",
                workspace,
                "--job",
                "orders_enrich",
                "--worker-types",
                "G.4X",
                "--max-workers",
                "5",
                "--as",
                "terraform");

        assertThat(outcome.out()).contains("worker_type", "\"G.4X\"");
        assertThat(run("apply", "--workspace", workspace, "--job", "orders_enrich", "--confidence", "10")
                        .err())
                .contains("--confidence lies between 50 and 99.9 percent");
    }

    @Test
    void aLanguageThatNobodySpeaksHereIsRefused() {
        assertThat(run("jobs", "--workspace", workspace, "--language", "xx").err())
                .contains("'xx' is no language of these: en, fr, ja.");
    }
}
