package dev.gluewise.analyzer.source.account;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What goes wrong with AWS, and what it means for an import. */
final class AwsFaults {
    /** What is left of the import. */
    enum Kind {
        /** Nothing can be asked any more. */
        CREDENTIALS,
        /** One kind of thing may not be asked; all others may. */
        DENIED,
        /** What was asked for is not there any more. */
        GONE,
        /** This one call failed, after all its attempts. */
        FAILED,
        /** The import was cancelled meanwhile. */
        CANCELLED
    }

    /** A fault and what to tell of it. */
    record Fault(Kind kind, Problem problem) {}

    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "TokenRefreshRequired",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidToken",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "IncompleteSignature");

    private static final Set<String> GONE = Set.of("EntityNotFoundException", "NoSuchKey", "NoSuchBucket", "NotFound");

    private AwsFaults() {}

    /**
     * @param action the IAM action that the call takes, such as {@code glue:GetJobRuns}
     * @param what what it asked for, such as {@code the runs of orders}
     */
    static Fault of(SdkException fault, String action, String what) {
        if (fault instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            return new Fault(
                    Kind.CANCELLED, Problem.of(ProblemCode.UNREACHABLE_SERVICE, "The import was cancelled.", ""));
        }
        String code = code(fault);
        if (CREDENTIALS.contains(code)) {
            return new Fault(Kind.CREDENTIALS, credentials(code));
        }
        if (GONE.contains(code)) {
            return new Fault(
                    Kind.GONE,
                    Problem.in(what, ProblemCode.UNREADABLE_INPUT, "It is not there any more (" + code + ").", ""));
        }
        if (code.startsWith("AccessDenied") || code.equals("NotAuthorized") || status(fault) == 403) {
            return new Fault(Kind.DENIED, denied(action, List.of(what)));
        }
        boolean late = fault instanceof ApiCallTimeoutException || fault instanceof ApiCallAttemptTimeoutException;
        return new Fault(
                Kind.FAILED,
                Problem.in(
                        what,
                        ProblemCode.UNREACHABLE_SERVICE,
                        late ? "AWS did not answer in time." : "AWS did not give it: " + reason(fault, code) + ".",
                        fault instanceof AwsServiceException || late
                                ? "Import again later; what is in the workspace by then is not fetched again."
                                : "Check the network, the proxy (HTTPS_PROXY) and --endpoint-url."));
    }

    /** @param refused what was asked for in vain, at least one thing */
    static Problem denied(String action, List<String> refused) {
        String others = refused.size() == 1 ? "" : " and " + (refused.size() - 1) + " more";
        return Problem.in(
                refused.getFirst() + others,
                ProblemCode.ACCESS_DENIED,
                "These credentials may not ask for it.",
                "Allow their user or role the IAM action " + action + "; the guide has the whole policy.");
    }

    private static Problem credentials(String code) {
        return Problem.of(
                ProblemCode.NO_CREDENTIALS,
                code.contains("Expired") || code.equals("TokenRefreshRequired")
                        ? "The AWS credentials have expired."
                        : "AWS does not accept these credentials (" + code + ").",
                "Sign in again, for instance with aws sso login, and import once more: it goes on where it stopped.");
    }

    /** Credentials that could not even be had. */
    static ProblemException withoutCredentials(SdkException fault, Optional<String> profile) {
        return new ProblemException(
                Problem.of(
                        ProblemCode.NO_CREDENTIALS,
                        "No AWS credentials could be had"
                                + profile.map(name -> " for the profile " + name)
                                        .orElse("") + ".",
                        "Sign in (aws configure, aws sso login or AWS_PROFILE), or name a profile with --profile."),
                fault);
    }

    private static String code(SdkException fault) {
        return fault instanceof AwsServiceException answered
                ? Optional.ofNullable(answered.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .orElse("")
                : "";
    }

    private static int status(SdkException fault) {
        return fault instanceof AwsServiceException answered ? answered.statusCode() : 0;
    }

    private static String reason(SdkException fault, String code) {
        if (fault instanceof AwsServiceException answered) {
            return (answered.isThrottlingException() ? "it is busy, " : "")
                    + answered.statusCode()
                    + (code.isEmpty() ? "" : " " + code);
        }
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String told = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return told.lines().findFirst().orElse(told);
    }
}
