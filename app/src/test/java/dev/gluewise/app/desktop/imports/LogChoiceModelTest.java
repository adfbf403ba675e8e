package dev.gluewise.app.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of a log whose job or size was guessed. */
class LogChoiceModelTest {
    private final HeardOfImports heard = new HeardOfImports(jobs -> {});
    private final ImportModel imports = new ImportModel(SampleBackend.empty(), new DirectTaskRunner(), heard);
    private final LogChoiceModel model = imports.choice();

    private ImportedItem.Imported opened(String file) {
        imports.importFiles(List.of(Path.of(file)));
        model.open(log());
        return log();
    }

    private ImportedItem.Imported log() {
        return (ImportedItem.Imported) imports.filesProperty().get().getFirst();
    }

    private boolean isOpen() {
        return model.logProperty().get().isPresent();
    }

    @Test
    void aGuessIsARemarkThatCanBeChanged() {
        imports.importFiles(List.of(Path.of("nameless.log"), Path.of("orders.log")));

        assertThat(imports.sheetOpenProperty().get()).isTrue();
        assertThat(imports.groupProperty().get()).isEqualTo(ImportModel.Group.REMARKS);
        assertThat(ImportText.lines(log()).getFirst())
                .isEqualTo("No Glue job name inside: matched to nameless by start time.");
        assertThat(log().changeable()).isTrue();
        assertThat(((ImportedItem.Imported) imports.filesProperty().get().getLast()).changeable())
                .isFalse();
    }

    @Test
    void theEditorBeginsWithWhatWasGuessedAndAsksForNoMore() {
        opened("nameless.log");
        assertThat(model.jobProperty().get()).isEqualTo("nameless");
        assertThat(model.asksForJob()).isTrue();
        assertThat(model.asksForSize()).isFalse();
        assertThat(model.knownJobs()).containsExactly("orders", "returns_scd2");

        opened("untyped.log");
        assertThat(model.typeProperty().get()).contains(WorkerType.G_2X);
        assertThat(model.workersProperty().get()).isEqualTo("10");
        assertThat(model.asksForJob()).isFalse();
        assertThat(model.asksForSize()).isTrue();
    }

    @Test
    void typesWithExecutorsAsInTheLogStandFirst() {
        opened("untyped.log");

        assertThat(model.types()).startsWith(WorkerType.G_2X, WorkerType.R_2X).contains(WorkerType.G_8X);
        assertThat(model.types()).doesNotContain(WorkerType.Z_2X);
    }

    @Test
    void aJobThatIsChosenIsKeptAndAllThatRestsOnItHearsOfIt() {
        opened("nameless.log");

        model.jobProperty().set(" returns_scd2 ");
        model.keep();

        assertThat(isOpen()).isFalse();
        assertThat(log().jobs()).containsExactly("returns_scd2");
        assertThat(ImportText.lines(log())).first().isEqualTo("As you said: returns_scd2.");
        assertThat(log().remarks()).isEmpty();
        assertThat(heard.corrected()).containsExactly("nameless", "returns_scd2");
    }

    @Test
    void aSizeThatIsChosenIsKept() {
        opened("untyped.log");

        model.typeProperty().set(Optional.of(WorkerType.R_2X));
        model.workersProperty().set("6");
        model.keep();

        assertThat(log().taken().orElseThrow().size()).map(Configuration::label).contains("R.2X × 6");
        assertThat(log().jobs()).containsExactly("untyped");
    }

    @Test
    void keepingWhatWasGuessedConfirmsIt() {
        opened("nameless-untyped.log");

        model.keep();

        assertThat(log().remarks()).isEmpty();
        assertThat(ImportText.lines(log())).first().isEqualTo("As you said: nameless-untyped, G.2X × 10.");
    }

    @Test
    void whatWasChosenStaysInTheListAndCanBeChangedAgainOrTakenBack() {
        opened("nameless.log");
        model.jobProperty().set("orders");
        model.keep();
        assertThat(imports.shown()).as("it stays under the user's eyes").hasSize(1);

        model.open(log());
        assertThat(model.jobProperty().get()).isEqualTo("orders");
        model.asImported();

        assertThat(log().jobs()).containsExactly("nameless");
        assertThat(ImportText.lines(log()).getFirst()).contains("matched to nameless by start time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "-3", "ten", "10.5", "99999"})
    void aNumberOfWorkersIsTwoOrMore(String workers) {
        ImportedItem.Imported before = opened("untyped.log");

        model.workersProperty().set(workers);
        model.keep();

        assertThat(model.workersUnderstood()).isFalse();
        assertThat(isOpen()).isTrue();
        assertThat(log()).isSameAs(before);
    }

    @Test
    void aJobHasAName() {
        opened("nameless.log");

        model.jobProperty().set("  ");
        model.keep();

        assertThat(model.jobUnderstood()).isFalse();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void aFaultIsToldInTheRowAndNothingIsLost() {
        opened("nameless.log");

        model.jobProperty().set("locked");
        model.keep();

        assertThat(model.problemProperty().get()).isPresent();
        assertThat(isOpen()).isTrue();
        assertThat(model.jobProperty().get()).isEqualTo("locked");
        assertThat(log().jobs()).containsExactly("nameless");
    }

    @Test
    void cancellingChangesNothing() {
        ImportedItem.Imported before = opened("nameless.log");

        model.jobProperty().set("orders");
        model.close();

        assertThat(isOpen()).isFalse();
        assertThat(log()).isSameAs(before);
        assertThat(heard.corrected()).isEmpty();
    }

    @Test
    void anotherImportClosesTheEditor() {
        opened("nameless.log");

        imports.importFiles(List.of(Path.of("orders.log")));

        assertThat(isOpen()).isFalse();
    }
}
