package dev.gluewise.simulator.spark.logs;

import java.io.Serializable;

/**
 * A file or rolling log to look at, on its way to a worker.
 *
 * @param uri where it lies
 * @param root the index of the path of the request that led to it
 * @param named whether that path is itself, so that it is to be read whatever it holds
 * @param bytes its size, as far as it is known
 */
record LogCandidate(String uri, int root, boolean named, long bytes) implements Serializable {}
