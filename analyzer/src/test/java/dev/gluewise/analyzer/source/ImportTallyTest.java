package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an import tells beside its figures. */
class ImportTallyTest {
    private final ImportTally tally = new ImportTally();

    private static JsonNode run(String workerType, int workers) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("WorkerType", workerType)
                .put("NumberOfWorkers", workers);
    }

    private void read(String job, JsonNode... runs) {
        tally.unknownSizes(job, List.of(runs), MissingNode.getInstance());
    }

    @Test
    void unknownSizesAreToldOnceAJobHoweverManyPartsItComesIn() {
        read("orders", run("Q.9X", 4), run("G.1X", 10));
        read("orders", run("G.1X", -5), run("Q.9X", 4));
        read("clicks", run("G.1X", 10));

        assertThat(tally.summary().notes())
                .singleElement()
                .asString()
                .contains("Runs of orders ", "such as Q.9X × 4", ": 3.");
    }

    @Test
    void aTypeThatGlueHasForOtherThanSparkIsNotUnknown() {
        read("orders", run("Z.2X", 5));

        assertThat(tally.summary().notes()).isEmpty();
    }
}
