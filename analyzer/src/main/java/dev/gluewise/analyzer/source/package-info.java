/** Where history comes from: event logs and the AWS command line's output, into a workspace. */
@NullMarked
package dev.gluewise.analyzer.source;

import org.jspecify.annotations.NullMarked;
