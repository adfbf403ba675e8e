package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.change.GlueJobs;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.model.GetJobRequest;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.UpdateJobRequest;

/** The jobs of an AWS account. The only place of the program that changes anything in one. */
public final class AccountJobs implements GlueJobs {
    private final AccountClients clients;

    private AccountJobs(AccountClients clients) {
        this.clients = clients;
    }

    /**
     * @param options how the account is reached
     * @throws ProblemException where no credentials or no region can be had
     */
    public static AccountJobs open(AccountOptions options) throws ProblemException {
        return open(options, AccountClients.Network.USUAL);
    }

    static AccountJobs open(AccountOptions options, AccountClients.Network network) throws ProblemException {
        return new AccountJobs(AccountClients.open(options, network));
    }

    @Override
    public JsonNode read(String job) throws ProblemException {
        RawBody raw = new RawBody();
        try {
            clients.glue()
                    .getJob(GetJobRequest.builder()
                            .jobName(job)
                            .overrideConfiguration(call -> call.putExecutionAttribute(RawBody.attribute(), raw))
                            .build());
            return raw.json().path("Job");
        } catch (SdkException e) {
            throw new ProblemException(
                    AwsFaults.of(e, "glue:GetJob", "job " + job).problem(), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            "job " + job,
                            ProblemCode.UNREACHABLE_SERVICE,
                            "AWS answered with something that is no JSON.",
                            "Check --endpoint-url and the proxy."),
                    e);
        }
    }

    @Override
    public void update(String job, ObjectNode update) throws ProblemException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("JobName", job);
        body.set("JobUpdate", update);
        try {
            clients.glue()
                    .updateJob(UpdateJobRequest.builder()
                            .jobName(job)
                            .jobUpdate(empty -> {})
                            .overrideConfiguration(
                                    call -> call.putExecutionAttribute(OwnBody.ATTRIBUTE, body.toString()))
                            .build());
        } catch (InvalidInputException e) {
            throw new ProblemException(
                    Problem.in(
                            "job " + job,
                            ProblemCode.CHANGE_REFUSED,
                            "Glue refuses the change: " + reason(e) + ".",
                            "The job is as it was."),
                    e);
        } catch (SdkException e) {
            throw new ProblemException(
                    AwsFaults.of(e, "glue:UpdateJob", "job " + job).problem(), e);
        }
    }

    private static String reason(AwsServiceException fault) {
        String told =
                fault.awsErrorDetails() == null ? "" : fault.awsErrorDetails().errorMessage();
        return told == null || told.isBlank()
                ? "its settings are not valid"
                : told.strip().replaceAll("\\.$", "");
    }

    @Override
    public void close() {
        clients.close();
    }
}
