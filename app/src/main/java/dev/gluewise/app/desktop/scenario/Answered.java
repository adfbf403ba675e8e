package dev.gluewise.app.desktop.scenario;

import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.whatif.Outcome;
import java.util.Optional;

/**
 * A what-if question with its answer.
 *
 * @param name its name; empty for what the screen asks now
 * @param asked the question
 * @param outcome the answer
 */
record Answered(Optional<String> name, WhatIf asked, Outcome outcome) {}
