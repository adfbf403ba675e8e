package dev.gluewise.app.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    @Test
    void theBeginningOfANameFitsBest() {
        assertThat(names("ord", "reorder", "my ord", "orders", "other")).containsExactly("orders", "my ord", "reorder");
    }

    @Test
    void severalWordsMayStandAnywhere() {
        assertThat(names("daily sales", "sales_eu_daily", "daily_costs")).containsExactly("sales_eu_daily");
    }

    @Test
    void capitalsDoNotMatterAndNothingIsFoundForNonsense() {
        assertThat(names("ORD", "orders")).containsExactly("orders");
        assertThat(names("xyz", "orders")).isEmpty();
    }

    @Test
    void withoutAQuestionActionsComeBeforeJobs() {
        PaletteModel model = new PaletteModel(List.of(
                new PaletteModel.Entry(PaletteModel.Kind.JOB, "orders", () -> {}),
                new PaletteModel.Entry(PaletteModel.Kind.ACTION, "Import", () -> {})));

        assertThat(model.find(" ")).extracting(PaletteModel.Entry::name).containsExactly("Import", "orders");
    }

    @Test
    void aThousandJobsGiveAListThatCanBeRead() {
        String[] jobs = IntStream.range(0, 1000).mapToObj(job -> "job_" + job).toArray(String[]::new);

        assertThat(names("job", jobs)).hasSize(50);
    }

    private static List<String> names(String text, String... jobs) {
        PaletteModel model = new PaletteModel(Stream.of(jobs)
                .map(job -> new PaletteModel.Entry(PaletteModel.Kind.JOB, job, () -> {}))
                .toList());
        return model.find(text).stream().map(PaletteModel.Entry::name).toList();
    }
}
