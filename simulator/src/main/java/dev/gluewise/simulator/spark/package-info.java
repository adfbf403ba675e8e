/** Everything that touches Apache Spark. Nothing outside this package and those below it imports it. */
@NullMarked
package dev.gluewise.simulator.spark;

import org.jspecify.annotations.NullMarked;
