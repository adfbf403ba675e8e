package dev.gluewise.pricing.rates.refresh;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What goes wrong with AWS, told to the user: one sentence, and what to do. */
final class PricingFaults {
    private static final String ACTION = "pricing:GetProducts";
    private static final String STILL = " Until then the prices of before stay in force.";
    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
    private static final Set<String> REFUSED = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "MissingAuthenticationToken",
            "IncompleteSignature");
    private static final Set<String> DENIED =
            Set.of("AccessDenied", "AccessDeniedException", "NotAuthorized", "OptInRequired");

    private PricingFaults() {}

    static ProblemException of(SdkException fault, String place) {
        if (fault instanceof AwsServiceException answered) {
            return ofAnswer(answered, place);
        }
        if (fault instanceof ApiCallTimeoutException || fault instanceof ApiCallAttemptTimeoutException) {
            return problem(
                    ProblemCode.UNREACHABLE_SERVICE,
                    sentence(place, "did not answer in time"),
                    "Try again later.",
                    fault);
        }
        Optional<IOException> network = ofNetwork(fault);
        if (network.isPresent()) {
            return problem(
                    ProblemCode.UNREACHABLE_SERVICE,
                    sentence(place, networkFault(network.get())),
                    "Check the network, the proxy (HTTPS_PROXY) and --endpoint-url.",
                    fault);
        }
        return unreadable("The answer of " + place + " cannot be read (" + innermost(fault) + ")", fault);
    }

    private static ProblemException ofAnswer(AwsServiceException fault, String place) {
        AwsErrorDetails details = fault.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (EXPIRED.contains(code)) {
            return expired(fault);
        }
        if (REFUSED.contains(code)) {
            return problem(
                    ProblemCode.NO_CREDENTIALS,
                    "AWS does not accept these credentials (" + code + ").",
                    "Sign in again, or name another profile with --profile.",
                    fault);
        }
        if (DENIED.contains(code) || fault.statusCode() == 403) {
            return problem(
                    ProblemCode.ACCESS_DENIED,
                    "These credentials may not read prices.",
                    "Allow their user or role the IAM action " + ACTION + " on resource \"*\".",
                    fault);
        }
        if (fault.isThrottlingException()) {
            return problem(
                    ProblemCode.UNREACHABLE_SERVICE,
                    sentence(place, "is busy (" + code + ") and stayed so for several attempts"),
                    "Try again in some minutes.",
                    fault);
        }
        return problem(
                ProblemCode.UNREACHABLE_SERVICE,
                sentence(
                        place,
                        "answered with a fault (" + fault.statusCode() + (code.isEmpty() ? "" : " " + code) + ")"),
                "Try again later; --verbose shows the answer.",
                fault);
    }

    /**
     * Credentials that could not even be had.
     *
     * @param where where they were looked for, as the end of a sentence
     */
    static ProblemException ofCredentials(SdkException fault, String where) {
        String told = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (told.contains("expired")) {
            return expired(fault);
        }
        return problem(
                ProblemCode.NO_CREDENTIALS,
                "No AWS credentials could be had" + where + ".",
                "Sign in (aws configure, aws sso login or AWS_PROFILE), or name a profile with --profile; asking for"
                        + " prices takes the IAM action " + ACTION + " alone.",
                fault);
    }

    private static ProblemException expired(SdkException fault) {
        return problem(
                ProblemCode.NO_CREDENTIALS,
                "The AWS credentials have expired.",
                "Sign in again, for instance with aws sso login.",
                fault);
    }

    /** @param what what is wrong with the answer, without a full stop */
    static ProblemException unreadable(String what, @Nullable Exception fault) {
        return problem(
                ProblemCode.UNREADABLE_INPUT,
                sentence(what, ""),
                "Try again; if it stays so, --verbose shows more.",
                fault);
    }

    private static ProblemException problem(ProblemCode code, String message, String hint, @Nullable Exception fault) {
        return new ProblemException(Problem.of(code, message, hint + STILL), fault);
    }

    private static String sentence(String subject, String rest) {
        String whole = rest.isEmpty() ? subject : subject + " " + rest;
        // An address stays as it is written.
        return (whole.startsWith("http") ? whole : Character.toUpperCase(whole.charAt(0)) + whole.substring(1)) + ".";
    }

    /** A connection that fails or breaks; JSON that breaks off is an IOException too, but of a JSON library's own. */
    private static Optional<IOException> ofNetwork(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException network
                    && cause.getClass().getName().startsWith("java")) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    private static String networkFault(IOException fault) {
        return switch (fault) {
            case UnknownHostException unknown -> "cannot be reached (no such host: " + unknown.getMessage() + ")";
            case SocketException refused -> "cannot be reached (" + refused.getMessage() + ")";
            case SSLException refused -> "cannot be reached (" + refused.getMessage() + ")";
            case SocketTimeoutException late -> "did not answer in time";
            default -> "broke off in the middle of its answer (" + fault.getMessage() + ")";
        };
    }

    private static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String told = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return told.lines().findFirst().orElse(told);
    }
}
