package dev.gluewise.app.desktop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioModelTest {
    private final SampleBackend backend = SampleBackend.opened();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final WhatIfModel whatIf = new WhatIfModel(backend, tasks);
    private final ScenarioModel model = new ScenarioModel(whatIf, backend, tasks);

    @BeforeEach
    void openAJob() {
        whatIf.open("orders_enrich");
    }

    private List<String> names() {
        return model.comparedProperty().get().stream()
                .flatMap(scenario -> scenario.name().stream())
                .toList();
    }

    private Answered named(String name) {
        return model.comparedProperty().get().stream()
                .filter(scenario -> scenario.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAskedNowStandsFirst() {
        model.open();

        assertThat(model.comparedProperty().get()).singleElement().satisfies(now -> {
            assertThat(now.name()).isEmpty();
            assertThat(now.asked()).isEqualTo(whatIf.asked().orElseThrow());
        });
    }

    @Test
    void aQuestionIsKeptUnderItsName() {
        model.open();
        whatIf.setDeadline(Optional.of(Duration.ofMinutes(45)));

        assertThat(model.keep("  relaxed ")).isTrue();

        assertThat(names()).containsExactly("relaxed");
        assertThat(ScenarioRow.DEADLINE.text(named("relaxed"))).isEqualTo("45 min");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "a\nb", "a name that is longer than any column of the sheet would ever have room for"
            })
    void whatIsNoNameIsNotKept(String name) {
        model.open();

        assertThat(model.keep(name)).isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    void oneUnderOtherTermsIsAnsweredByAStudyOfItsOwn() {
        whatIf.setInputScale(2);
        whatIf.setOwnPrice(Optional.of(new BigDecimal("0.30")));
        model.open();
        model.keep("twice the input");
        whatIf.reset();
        model.open();

        Answered twice = named("twice the input");
        assertThat(ScenarioRow.INPUT.text(twice)).isEqualTo("× 2.00");
        assertThat(ScenarioRow.PRICE.text(twice)).isEqualTo("$0.30");
        assertThat(twice.outcome().current().orElseThrow().figures().medianSeconds())
                .isCloseTo(
                        2
                                * whatIf.outcomeProperty()
                                        .get()
                                        .orElseThrow()
                                        .current()
                                        .orElseThrow()
                                        .figures()
                                        .medianSeconds(),
                        withPercentage(0.1));
    }

    @Test
    void furtherWorkerTypesAreStudiedForTheQuestionThatAllowsThem() {
        whatIf.setAllowed(Set.of(WorkerType.G_12X), true);
        model.open();
        model.keep("large workers");
        whatIf.reset();
        model.open();

        Answered large = named("large workers");
        assertThat(ScenarioRow.WORKER_TYPES.text(large)).contains("G.12X");
        assertThat(large.outcome().plotted())
                .anyMatch(row -> row.configuration().workerType() == WorkerType.G_12X);
        model.use(large);
        assertThat(whatIf.outcomeProperty().get().orElseThrow().plotted())
                .anyMatch(row -> row.configuration().workerType() == WorkerType.G_12X);
    }

    @Test
    void usingOneIsAStepThatCanBeUndone() {
        model.open();
        whatIf.setFlexAllowed(false);
        model.keep("without Flex");
        whatIf.setFlexAllowed(true);
        WhatIf before = whatIf.asked().orElseThrow();

        model.use(named("without Flex"));

        assertThat(model.sheetOpenProperty().get()).isFalse();
        assertThat(whatIf.asked().orElseThrow().question().flexAllowed()).isFalse();
        whatIf.undo();
        assertThat(whatIf.asked()).contains(before);
    }

    @Test
    void oneIsRenamedAndDeleted() {
        model.open();
        model.keep("a");
        model.keep("b");

        model.rename("a", "c");
        model.remove("b");

        assertThat(names()).containsExactly("c");
    }

    @Test
    void aNameThatIsTakenIsAProblem() {
        model.open();
        model.keep("a");
        model.keep("b");

        model.rename("a", "b");

        assertThat(model.problemProperty().get()).isPresent();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void anotherJobHasItsOwn() {
        model.open();
        model.keep("a");

        whatIf.open("web_logs_compact");
        assertThat(model.sheetOpenProperty().get()).isFalse();
        model.open();

        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ScenarioRow.class)
    void eachRowSaysSomething(ScenarioRow row) {
        model.open();
        Answered now = model.comparedProperty().get().getFirst();

        assertThat(row.label()).isNotBlank();
        assertThat(row.text(now)).isNotBlank().isNotEqualTo("–");
    }
}
