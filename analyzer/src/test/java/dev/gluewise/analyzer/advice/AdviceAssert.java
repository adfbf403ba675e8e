package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Advice, judged in sentences. Whatever it says, no sentence may have a hole in it. */
final class AdviceAssert extends AbstractAssert<AdviceAssert, Advice> {
    private AdviceAssert(Advice advice) {
        super(advice, AdviceAssert.class);
    }

    static AdviceAssert assertAdvice(Advice advice) {
        Stream.of(
                        advice.reasons(),
                        advice.warnings(),
                        advice.upgrade().map(Upgrade::why).stream().toList(),
                        advice.candidates().stream()
                                .flatMap(each ->
                                        Stream.concat(each.excludedBecause().stream(), each.trialBecause().stream()))
                                .toList())
                .flatMap(List::stream)
                .forEach(statement -> assertThat(statement.text())
                        .as(statement.code())
                        .doesNotContainPattern("\\{\\d|null|Optional|NaN|\\(\\)"));
        return new AdviceAssert(advice);
    }

    AdviceAssert recommends(WorkerType type, int workers) {
        return recommends(Configuration.fixed(GlueVersion.DEFAULT, type, workers));
    }

    AdviceAssert recommends(Configuration configuration) {
        assertThat(actual.recommended().map(Candidate::configuration)).contains(configuration);
        return this;
    }

    AdviceAssert recommendsNothing() {
        assertThat(actual.recommended()).isEmpty();
        assertThat(actual.saving()).isEmpty();
        return this;
    }

    AdviceAssert keepsWhatItHas() {
        assertThat(actual.changes()).isFalse();
        assertThat(actual.recommended().map(Candidate::configuration))
                .isNotEmpty()
                .isEqualTo(actual.current().map(Candidate::configuration));
        return this;
    }

    /** A reason with this code, in whose sentence these words stand. */
    AdviceAssert because(String code, String... words) {
        return says(actual.reasons(), code, words);
    }

    AdviceAssert notBecause(String code) {
        assertThat(actual.reasons()).extracting(Statement::code).doesNotContain(code);
        return this;
    }

    AdviceAssert warns(String code, String... words) {
        return says(actual.warnings(), code, words);
    }

    AdviceAssert doesNotWarn(String code) {
        assertThat(actual.warnings()).extracting(Statement::code).doesNotContain(code);
        return this;
    }

    AdviceAssert excludes(Configuration configuration, String code, String... words) {
        Candidate candidate = candidate(configuration);
        assertThat(candidate.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(candidate.onFrontier()).isFalse();
        return says(candidate.excludedBecause(), code, words);
    }

    AdviceAssert finds(FindingCode code) {
        assertThat(actual.findings()).extracting(finding -> finding.code()).contains(code);
        return this;
    }

    /** The configuration is to be tried before it is relied on, for this reason. */
    AdviceAssert asTrial(Configuration configuration, String code, String... words) {
        return says(candidate(configuration).trialBecause(), code, words);
    }

    AdviceAssert notAsTrial(Configuration configuration) {
        assertThat(candidate(configuration).trialBecause()).isEmpty();
        return this;
    }

    AdviceAssert saves(double share) {
        assertThat(actual.saving().orElseThrow().fraction()).isCloseTo(share, within(0.01));
        return this;
    }

    Candidate candidate(Configuration configuration) {
        return actual.candidates().stream()
                .filter(candidate -> candidate.configuration().equals(configuration))
                .findFirst()
                .orElseThrow();
    }

    private AdviceAssert says(List<Statement> statements, String code, String... words) {
        assertThat(statements).extracting(Statement::code).contains(code);
        statements.stream()
                .filter(statement -> statement.code().equals(code))
                .findFirst()
                .ifPresent(statement -> assertThat(List.of(words))
                        .allSatisfy(word -> assertThat(statement.text()).contains(word)));
        return this;
    }
}
