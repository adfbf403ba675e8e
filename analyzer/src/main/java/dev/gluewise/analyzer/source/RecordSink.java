package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;

/** Takes the records of a file, one by one. */
interface RecordSink {
    /** A job's definition, as Glue gives it. */
    void job(JsonNode node, String file, long line) throws ProblemException;

    /** A run, as Glue gives it. */
    void run(JsonNode node, String file, long line) throws ProblemException;

    /** One of CloudWatch's MetricDataResults. */
    void metric(JsonNode result, String file, long line) throws ProblemException;

    /** One of the MetricDataQueries that results were asked for with; it tells what they are of. */
    void query(JsonNode query);

    /** Something that is left out. */
    void problem(Problem problem);

    /** Something that the user should know. */
    void note(String sentence);
}
