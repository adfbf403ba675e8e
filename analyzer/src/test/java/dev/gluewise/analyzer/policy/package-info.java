/** Tests of policies. */
@NullMarked
package dev.gluewise.analyzer.policy;

import org.jspecify.annotations.NullMarked;
