package dev.gluewise.simulator.replay;

import java.util.Optional;

/**
 * What a replay takes of the computer that it is done on.
 *
 * @param seconds by the clock on the wall, from the first of Spark on
 * @param memoryBytes the most memory that Java had taken for the process: its heap and what it keeps beside it
 * @param machineBytes the memory of the computer
 * @param threads where its tasks wait; empty where no task is run, or none here
 */
public record ReplayEffort(double seconds, long memoryBytes, long machineBytes, Optional<TaskThreads> threads) {}
