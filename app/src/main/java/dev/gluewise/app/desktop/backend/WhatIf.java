package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Question;

/**
 * A what-if question with what it is asked under: all that the controls of the screen can change. Whatever worker types the
 * question allows are studied.
 *
 * @param question what is wanted
 * @param terms what the study is made under
 */
public record WhatIf(Question question, StudyTerms terms) {
    public WhatIf {
        terms = terms.over(question.workerTypes());
    }
}
