package dev.gluewise.app.cli;

import java.io.PrintWriter;

/**
 * Where the commands write: results to one, progress and messages to the other.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether {@code err} is a terminal, so that progress may be drawn and erased
 * @param colors whether results may carry terminal colours
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colors) {}
