package dev.gluewise.analyzer.replay;

/**
 * A replay that a workspace keeps.
 *
 * @param id the workspace's number of it
 * @param job name of the job whose run was replayed
 * @param result what came of it
 */
public record KeptReplay(long id, String job, ReplayResult result) {}
