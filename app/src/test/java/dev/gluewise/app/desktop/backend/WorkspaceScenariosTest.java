package dev.gluewise.app.desktop.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceScenariosTest {
    private static final Question FULL = new Question(
            Optional.of(Duration.ofMinutes(25)),
            0.9,
            Set.of(WorkerType.G_1X, WorkerType.R_2X),
            OptionalInt.of(12),
            false,
            true,
            OptionalInt.of(77));
    private static final Question BARE = new Question(
            Optional.empty(), 0.95, Set.of(WorkerType.G_1X), OptionalInt.empty(), true, false, OptionalInt.empty());

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() throws ProblemException {
        workspace = Workspace.open(folder.resolve("w.gluewise"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aQuestionComesBackWithAllThatTheControlsSay() throws ProblemException {
        NamedWhatIf full = new NamedWhatIf(
                "double",
                new WhatIf(
                        FULL,
                        StudyTerms.USUAL
                                .withPrice(Optional.of(new BigDecimal("0.375")))
                                .withInputScale(2.5)));
        NamedWhatIf bare = new NamedWhatIf("bare", new WhatIf(BARE, StudyTerms.USUAL));

        scenarios().keep("orders", full);
        scenarios().keep("orders", bare);
        reopen();

        assertThat(scenarios().of("orders")).containsExactlyInAnyOrder(full, bare);
    }

    @Test
    void oneOfTheSameNameTakesThePlaceOfTheFirst() throws ProblemException {
        scenarios().keep("orders", new NamedWhatIf("one", new WhatIf(FULL, StudyTerms.USUAL)));
        NamedWhatIf later = new NamedWhatIf("one", new WhatIf(BARE, StudyTerms.USUAL));

        scenarios().keep("orders", later);

        assertThat(scenarios().of("orders")).containsExactly(later);
    }

    @Test
    void eachJobHasItsOwn() throws ProblemException {
        NamedWhatIf one = new NamedWhatIf("one", new WhatIf(FULL, StudyTerms.USUAL));

        scenarios().keep("orders", one);
        scenarios().rename("invoices", "one", "other");
        scenarios().remove("invoices", "one");

        assertThat(scenarios().of("orders")).containsExactly(one);
        assertThat(scenarios().of("invoices")).isEmpty();
    }

    @Test
    void aNameIsChangedAndTheQuestionStays() throws ProblemException {
        WhatIf asked = new WhatIf(FULL, StudyTerms.USUAL.withInputScale(3));
        scenarios().keep("orders", new NamedWhatIf("one", asked));

        scenarios().rename("orders", "one", "three times the input");

        assertThat(scenarios().of("orders")).containsExactly(new NamedWhatIf("three times the input", asked));
    }

    @Test
    void whatIsRemovedIsGone() throws ProblemException {
        scenarios().keep("orders", new NamedWhatIf("one", new WhatIf(FULL, StudyTerms.USUAL)));
        scenarios().keep("orders", new NamedWhatIf("two", new WhatIf(BARE, StudyTerms.USUAL)));

        scenarios().remove("orders", "one");

        assertThat(scenarios().of("orders")).extracting(NamedWhatIf::name).containsExactly("two");
    }

    @Test
    void whereNoWorkspaceIsOpenThatIsSaid() {
        Problem none = Problem.of(ProblemCode.NOTHING_TO_ANALYZE, "none", "");
        WorkspaceScenarios nowhere = new WorkspaceScenarios(() -> {
            throw new ProblemException(none);
        });

        assertThatThrownBy(() -> nowhere.of("orders"))
                .isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(fault.problem())
                        .isEqualTo(none));
    }

    private WorkspaceScenarios scenarios() {
        return new WorkspaceScenarios(() -> workspace);
    }

    private void reopen() throws ProblemException {
        workspace.close();
        open();
    }
}
