package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.pricing.problem.ProblemException;

/** The jobs of an account, to be read one by one and changed. */
public interface GlueJobs extends AutoCloseable {
    /**
     * A job as GetJob gives it, secrets and all: not to be kept anywhere.
     *
     * @throws ProblemException where it is not there, or may not be read
     */
    JsonNode read(String job) throws ProblemException;

    /**
     * Gives a job other settings; those that are not given are reset by Glue.
     *
     * @param update UpdateJob's JobUpdate
     * @throws ProblemException where Glue refuses it
     */
    void update(String job, ObjectNode update) throws ProblemException;

    @Override
    void close();
}
