package dev.gluewise.app.cli;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where the commands write: results to one, progress and messages to the other.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether {@code err} is a terminal, so that progress may be drawn and erased
 * @param colors whether results may carry terminal colours
 * @param keyboard who can be asked; empty where nobody is there
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colors, Optional<Keyboard> keyboard) {}
