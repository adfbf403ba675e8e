package dev.gluewise.app.cli;

import dev.gluewise.analyzer.report.PricesCsv;
import dev.gluewise.analyzer.report.PricesJson;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceNote;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.RegionNames;
import dev.gluewise.pricing.rates.refresh.PriceRefresh;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The price book: shown, fetched anew from AWS, and given the user's own prices. */
@Command(
        name = "prices",
        description = "Shows what a DPU-hour costs, and where each figure comes from.",
        mixinStandardHelpOptions = true)
final class PricesCommand extends CommandBase {
    @Option(names = "--region", paramLabel = "R", description = "This region alone.")
    private @Nullable String region;

    @Option(
            names = "--refresh",
            description = {
                "Fetches the prices from the AWS Pricing API first, of --region or of all regions but China's.",
                "Takes AWS credentials with the IAM action pricing:GetProducts; sends nothing of yours."
            })
    private boolean refresh;

    @Option(names = "--profile", paramLabel = "P", description = "Profile of your AWS configuration, for --refresh.")
    private @Nullable String profile;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Another address of the API, for --refresh.")
    private @Nullable URI endpoint;

    @Option(
            names = "--set",
            paramLabel = "USD",
            description = "Keeps your own price of Spark jobs on G workers in --region; it goes before all others.")
    private @Nullable BigDecimal own;

    @Option(names = "--unset", description = "Forgets it.")
    private boolean unset;

    @Option(names = "--flex", description = "--set and --unset mean Flex.")
    private boolean flex;

    @Option(
            names = "--glue-version",
            paramLabel = "V",
            converter = GlueVersionConverter.class,
            description = "Glue version that --set and --unset mean; default: 5.1, priced as all before 6.0.")
    private GlueVersion glueVersion = GlueVersion.DEFAULT;

    private final Clock clock;
    private final PriceStore store;

    PricesCommand(Console console, Clock clock, PriceStore store) {
        super(console);
        this.clock = clock;
        this.store = store;
    }

    @Override
    String name() {
        return "prices";
    }

    @Override
    public Integer call() throws ProblemException {
        checkOptions();
        Optional<RefreshReport> report = refresh ? Optional.of(refresh()) : Optional.empty();
        changeOwn();
        PriceBook book = store.book();
        SortedMap<RateKey, Price> prices = region == null ? book.prices() : book.prices(region);
        if (prices.isEmpty() && region != null) {
            throw RegionNames.unknown(region, book.regions());
        }
        write(
                switch (options.format) {
                    case json -> PricesJson.write(prices, report);
                    case csv -> PricesCsv.write(prices);
                    case table -> PricesText.write(prices);
                });
        report.ifPresent(this::tell);
        return ExitCode.DONE;
    }

    private void checkOptions() throws ProblemException {
        if (Stream.of(refresh, own != null, unset).filter(wanted -> wanted).count() > 1) {
            throw Usage.wrong("--refresh, --set and --unset exclude one another.", "Run them one after the other.");
        }
        if ((own != null || unset) && region == null) {
            throw Usage.wrong("Which region's price?", "Name it with --region R.");
        }
        if (!refresh && (profile != null || endpoint != null)) {
            throw Usage.wrong("--profile and --endpoint-url belong to --refresh.", "Add --refresh.");
        }
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !String.valueOf(endpoint.getScheme()).matches("https?"))) {
            throw Usage.wrong("--endpoint-url " + endpoint + " is no web address.", "Write it like https://host.");
        }
        if (own != null) {
            PriceOptions.requirePositive("--set", own);
        }
    }

    private RefreshReport refresh() throws ProblemException {
        return PriceRefresh.into(
                store,
                Optional.ofNullable(region),
                Optional.ofNullable(endpoint),
                Optional.ofNullable(profile),
                LocalDate.now(clock));
    }

    private void changeOwn() throws ProblemException {
        if (region == null || (own == null && !unset)) {
            return;
        }
        ExecutionClass executionClass = flex ? ExecutionClass.FLEX : ExecutionClass.STANDARD;
        RateKey key = RateKey.spark(region, glueVersion.generation(), executionClass);
        if (own != null) {
            Provenance stated = new Provenance(
                    Provenance.Source.USER,
                    Provenance.Certainty.STATED,
                    LocalDate.now(clock),
                    PriceNote.ENTERED_BY_COMMAND.written());
            store.setOwn(key, new Rate(own, stated));
            say(CliWords.say("prices.kept", store.ownFile()));
        } else if (!store.removeOwn(key)) {
            throw Usage.wrong(
                    "There is no such price of your own in " + region + ".",
                    "Your own prices are in " + store.ownFile() + ".");
        }
    }

    private void tell(RefreshReport report) {
        say(CliWords.say(
                "prices.asked",
                report.place(),
                report.prices(),
                report.regions().size(),
                report.products(),
                store.refreshedFile()));
        if (!report.noJobs().isEmpty()) {
            say(CliWords.say("prices.noJobs", counts(report.noJobs())));
        }
        if (!report.unknown().isEmpty()) {
            say(CliWords.say("prices.unknown", counts(report.unknown())));
        }
        if (!report.otherRegions().isEmpty()) {
            say(CliWords.say("prices.otherRegions", String.join(", ", report.otherRegions())));
        }
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + Harmless.of(entry.getKey()))
                .collect(Collectors.joining("; "));
    }
}
