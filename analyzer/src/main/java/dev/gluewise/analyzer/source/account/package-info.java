/** History straight from an AWS account, which is only ever read. */
@NullMarked
package dev.gluewise.analyzer.source.account;

import org.jspecify.annotations.NullMarked;
