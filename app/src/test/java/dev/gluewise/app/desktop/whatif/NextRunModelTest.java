package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.NextRunModel.Search;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextRunModelTest {
    private final WhatIfModel model = new WhatIfModel(SampleBackend.opened(), new DirectTaskRunner());

    private Search search() {
        return model.nextRun().searchProperty().get();
    }

    @Test
    void nobodyLooksForItUntilSomebodyAsks() {
        model.open("orders_enrich");

        assertThat(search()).isInstanceOf(Search.NotAsked.class);
    }

    @Test
    void onceAskedForItIsLookedForAtEachQuestion() {
        model.open("orders_enrich");
        model.nextRun().ask();
        Search first = search();

        model.setDeadline(Optional.of(Duration.ofMinutes(120)));

        assertThat(first).isInstanceOfSatisfying(Search.Found.class, found -> assertThat(found.run())
                .isPresent());
        assertThat(search()).isInstanceOf(Search.Found.class).isNotSameAs(first);
    }

    @Test
    void thereIsNoneWhereNothingIsRecommended() {
        model.open("orders_enrich");
        model.nextRun().ask();

        model.setDeadline(Optional.of(Duration.ofMinutes(1)));

        assertThat(search()).isEqualTo(new Search.Found(Optional.empty()));
    }
}
