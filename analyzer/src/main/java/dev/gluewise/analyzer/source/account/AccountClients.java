package dev.gluewise.analyzer.source.account;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The three services that an import reads.
 *
 * @param region AWS region code that they are asked in
 */
record AccountClients(GlueClient glue, CloudWatchClient cloudWatch, S3Client s3, SdkHttpClient http, String region)
        implements AutoCloseable {
    private static final int ATTEMPTS = 8;
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(10);

    /**
     * How the services are reached; other figures serve tests.
     *
     * @param credentials empty for the SDK's usual chain: environment, profile, SSO, container, instance
     * @param backoff the waits between attempts; empty for the SDK's own
     * @param attemptTimeout how long one attempt may go without the whole of an answer
     */
    record Network(
            Optional<AwsCredentialsProvider> credentials, Optional<BackoffStrategy> backoff, Duration attemptTimeout) {
        static final Network USUAL = new Network(Optional.empty(), Optional.empty(), Duration.ofSeconds(60));
    }

    /** @throws ProblemException where no region or no credentials can be had */
    static AccountClients open(AccountOptions options, Network network) throws ProblemException {
        Region region = region(options);
        AwsCredentialsProvider credentials =
                network.credentials.isPresent() ? network.credentials.get() : usual(options);
        try {
            credentials.resolveCredentials();
        } catch (SdkException e) {
            throw AwsFaults.withoutCredentials(e, options.profile());
        }
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(network.attemptTimeout)
                .socketTimeout(network.attemptTimeout)
                .build();
        return new AccountClients(
                configured(GlueClient.builder(), options, network, region, credentials, http)
                        .build(),
                configured(CloudWatchClient.builder(), options, network, region, credentials, http)
                        .build(),
                // Most addresses of one's own know buckets in the path only, and a log may lie in another region.
                configured(S3Client.builder(), options, network, region, credentials, http)
                        .forcePathStyle(options.endpoint().isPresent())
                        .crossRegionAccessEnabled(true)
                        .build(),
                http,
                region.id());
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder,
            AccountOptions options,
            Network network,
            Region region,
            AwsCredentialsProvider credentials,
            SdkHttpClient http) {
        // Adaptive: after a refusal the client itself asks more slowly, and faster again when it is let.
        AdaptiveRetryStrategy.Builder retries =
                AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(ATTEMPTS);
        network.backoff.ifPresent(waits -> retries.backoffStrategy(waits).throttlingBackoffStrategy(waits));
        B configured = builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(settings -> settings.retryStrategy(retries.build())
                        .addExecutionInterceptor(new RawBody.Interceptor())
                        .addExecutionInterceptor(new OwnBody())
                        .apiCallAttemptTimeout(network.attemptTimeout)
                        .apiCallTimeout(CALL_TIMEOUT));
        Optional<URI> endpoint = options.endpoint();
        return endpoint.isPresent() ? configured.endpointOverride(endpoint.get()) : configured;
    }

    private static AwsCredentialsProvider usual(AccountOptions options) {
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        options.profile().ifPresent(chain::profileName);
        return chain.build();
    }

    private static Region region(AccountOptions options) throws ProblemException {
        if (options.region().isPresent()) {
            return Region.of(options.region().get());
        }
        try {
            DefaultAwsRegionProviderChain.Builder chain =
                    DefaultAwsRegionProviderChain.builder().profileFile(ProfileFile::defaultProfileFile);
            options.profile().ifPresent(chain::profileName);
            return chain.build().getRegion();
        } catch (SdkClientException e) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.WRONG_USAGE,
                            "Neither an option nor the AWS configuration names a region.",
                            "Add --region, such as --region eu-west-1."),
                    e);
        }
    }

    @Override
    public void close() {
        glue.close();
        cloudWatch.close();
        s3.close();
        http.close();
    }
}
