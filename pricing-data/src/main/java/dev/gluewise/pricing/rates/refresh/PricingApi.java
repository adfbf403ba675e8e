package dev.gluewise.pricing.rates.refresh;

import dev.gluewise.pricing.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.PricingClientBuilder;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetProductsRequest;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;

/** AWS's Pricing API, asked for the products of Glue. */
final class PricingApi implements AutoCloseable {
    private static final String SERVICE = "AWSGlue";
    private static final String FAMILY = "AWS Glue";
    private static final int PAGE = 100;
    private static final int ATTEMPTS = 6;
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(3);

    private final PricingClient client;
    private final AwsCredentialsProvider credentials;
    private final String where;
    private final String place;

    private PricingApi(PricingClient client, AwsCredentialsProvider credentials, String where, String place) {
        this.client = client;
        this.credentials = credentials;
        this.where = where;
        this.place = place;
    }

    /**
     * The API as a user reaches it.
     *
     * @param region the region whose prices are wanted; empty for all of AWS but China, which is apart
     * @param endpoint another address than AWS's own
     * @param profile a profile of the user's AWS configuration; empty for the usual one
     */
    static PricingApi open(Optional<String> region, Optional<URI> endpoint, Optional<String> profile) {
        // A profile that is named goes before credentials in the environment, as it does for AWS's own command line.
        AwsCredentialsProvider credentials = profile.<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        String where = profile.map(name -> " in the profile " + name).orElse("");
        return open(region, endpoint, credentials, where, Optional.empty());
    }

    /**
     * @param where where the credentials come from, as the end of a sentence
     * @param backoff the waits between attempts, in the place of the SDK's own of a second and more
     */
    static PricingApi open(
            Optional<String> region,
            Optional<URI> endpoint,
            AwsCredentialsProvider credentials,
            String where,
            Optional<BackoffStrategy> backoff) {
        Region asked = endpointRegion(region);
        StandardRetryStrategy.Builder retries =
                AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS);
        backoff.ifPresent(waits -> retries.backoffStrategy(waits).throttlingBackoffStrategy(waits));
        PricingClientBuilder builder = PricingClient.builder()
                .region(asked)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(retries.build())
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT));
        endpoint.ifPresent(builder::endpointOverride);
        String place = endpoint.map(URI::toString).orElse("the Pricing API in " + asked.id());
        return new PricingApi(builder.build(), credentials, where, place);
    }

    /** The API answers in four regions alone, each of which knows all of its partition; the nearest is asked. */
    static Region endpointRegion(Optional<String> region) {
        String code = region.orElse("");
        if (code.startsWith("cn-")) {
            return Region.CN_NORTHWEST_1;
        }
        if (code.startsWith("ap-")) {
            return Region.AP_SOUTH_1;
        }
        return code.matches("(eu|af|me|il)-.*") ? Region.EU_CENTRAL_1 : Region.US_EAST_1;
    }

    /** What is asked, in words. */
    String place() {
        return place;
    }

    /**
     * All products, page by page.
     *
     * @param region the region to ask for; empty for all
     * @return a JSON document each
     */
    List<String> products(Optional<String> region) throws ProblemException {
        List<Filter> filters = new ArrayList<>();
        filters.add(equal("productFamily", FAMILY));
        region.ifPresent(code -> filters.add(equal("regionCode", code)));
        GetProductsRequest.Builder request = GetProductsRequest.builder()
                .serviceCode(SERVICE)
                .filters(filters)
                .formatVersion("aws_v1")
                .maxResults(PAGE);
        requireCredentials();
        try {
            return pages(request);
        } catch (SdkException e) {
            throw PricingFaults.of(e, place);
        }
    }

    private void requireCredentials() throws ProblemException {
        try {
            credentials.resolveCredentials();
        } catch (SdkException e) {
            throw PricingFaults.ofCredentials(e, where);
        }
    }

    private List<String> pages(GetProductsRequest.Builder request) throws ProblemException {
        List<String> products = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        while (true) {
            GetProductsResponse page = client.getProducts(request.build());
            products.addAll(page.priceList());
            String next = page.nextToken();
            if (next == null || next.isEmpty()) {
                return products;
            }
            if (!tokens.add(next)) {
                throw PricingFaults.unreadable(place + " names the same next page twice", null);
            }
            request.nextToken(next);
        }
    }

    private static Filter equal(String field, String value) {
        return Filter.builder()
                .type(FilterType.TERM_MATCH)
                .field(field)
                .value(value)
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
