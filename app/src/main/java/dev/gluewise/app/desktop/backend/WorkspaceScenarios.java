package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.workspace.Scenario;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;

/** Named what-if questions, as a workspace keeps them. */
record WorkspaceScenarios(OpenWorkspace workspace) implements Scenarios {
    @Override
    public List<NamedWhatIf> of(String job) throws ProblemException {
        return workspace.get().scenarios().of(job).stream()
                .map(WorkspaceScenarios::named)
                .toList();
    }

    @Override
    public void keep(String job, NamedWhatIf scenario) throws ProblemException {
        workspace.get().scenarios().keep(stored(job, scenario));
    }

    @Override
    public void rename(String job, String from, String to) throws ProblemException {
        workspace.get().scenarios().rename(job, from, to);
    }

    @Override
    public void remove(String job, String name) throws ProblemException {
        workspace.get().scenarios().remove(job, name);
    }

    private static NamedWhatIf named(Scenario kept) {
        Question question = new Question(
                kept.deadline(),
                kept.confidence(),
                kept.workerTypes(),
                kept.maxWorkers(),
                kept.flexAllowed(),
                kept.autoScalingAllowed(),
                kept.runsPerMonth());
        StudyTerms terms = StudyTerms.USUAL.withPrice(kept.usdPerDpuHour()).withInputScale(kept.inputScale());
        return new NamedWhatIf(kept.name(), new WhatIf(question, terms));
    }

    private static Scenario stored(String job, NamedWhatIf scenario) {
        Question question = scenario.asked().question();
        StudyTerms terms = scenario.asked().terms();
        return new Scenario(
                job,
                scenario.name(),
                question.deadline(),
                question.confidence(),
                question.workerTypes(),
                question.maxWorkers(),
                question.flexAllowed(),
                question.autoScalingAllowed(),
                question.runsPerMonth(),
                terms.inputScale(),
                terms.usdPerDpuHour());
    }
}
