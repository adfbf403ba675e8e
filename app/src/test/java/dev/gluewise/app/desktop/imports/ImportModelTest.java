package dev.gluewise.app.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportModelTest {
    private final List<String> opened = new ArrayList<>();
    private final ImportModel model = new ImportModel(SampleBackend.empty(), new DirectTaskRunner(), opened::addAll);

    @Test
    void aGoodFileNeedsNoSheet() {
        assertThat(model.importFiles(List.of(Path.of("orders.log")))).isTrue();

        assertThat(opened).containsExactly("orders");
        assertThat(model.sheetOpenProperty().get()).isFalse();
        assertThat(model.summary()).isEqualTo("1 of 1 file imported");
    }

    @Test
    void aBadFileStandsFirstAmongManyGoodOnes() {
        List<Path> paths = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(i -> Path.of("good_" + i)).toList());
        paths.add(250, Path.of("broken.log"));

        model.importFiles(paths);

        assertThat(model.sheetOpenProperty().get()).isTrue();
        assertThat(model.groupProperty().get()).isEqualTo(ImportModel.Group.SKIPPED);
        assertThat(model.shown()).singleElement().isInstanceOfSatisfying(ImportedItem.Skipped.class, skipped -> {
            assertThat(skipped.problem().message()).isNotBlank();
            assertThat(skipped.problem().hint()).isNotBlank();
        });
        assertThat(model.filesProperty().get().getFirst()).isInstanceOf(ImportedItem.Skipped.class);
        assertThat(model.summary()).isEqualTo("500 of 501 files imported, 1 skipped");
        assertThat(opened).hasSize(500);
    }

    @Test
    void aRemarkIsShownToo() {
        model.importFiles(List.of(Path.of("cut.log"), Path.of("fine.log")));

        assertThat(model.sheetOpenProperty().get()).isTrue();
        assertThat(model.groupProperty().get()).isEqualTo(ImportModel.Group.REMARKS);
        assertThat(model.count(ImportModel.Group.REMARKS)).isEqualTo(1);
    }

    @Test
    void onlyBadFilesOpenNoJob() {
        model.importFiles(List.of(Path.of("broken-1"), Path.of("broken-2")));

        assertThat(opened).isEmpty();
        assertThat(model.count(ImportModel.Group.SKIPPED)).isEqualTo(2);
    }

    @Test
    void nothingIsNotImported() {
        assertThat(model.importFiles(List.of())).isFalse();
        assertThat(model.sheetOpenProperty().get()).isFalse();
    }

    @Test
    void openingTheSheetForgetsTheLastResult() {
        model.importFiles(List.of(Path.of("broken")));

        model.openSheet();

        assertThat(model.filesProperty().get()).isEmpty();
        assertThat(model.sheetOpenProperty().get()).isTrue();
    }
}
