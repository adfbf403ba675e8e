package dev.gluewise.app.cli;

import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.RegionNames;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that a bill depends on. */
final class PriceOptions {
    static final String USUAL_REGION = "us-east-1";

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region; default: us-east-1.")
    @Nullable String region;

    @Option(names = "--price", paramLabel = "USD", description = "Your own price of a standard DPU-hour.")
    @Nullable BigDecimal price;

    @Option(
            names = "--glue-version",
            paramLabel = "V",
            converter = GlueVersionConverter.class,
            description = "Glue version; default: the log's own, or 5.1.")
    @Nullable GlueVersion glueVersion;

    Optional<GlueVersion> wantedVersion() {
        return Optional.ofNullable(glueVersion);
    }

    String regionOr(String other) {
        return region == null ? other : region;
    }

    /** The prices in force, with the one that was typed on top. */
    PriceBook book(String billedRegion, GlueVersion version, PriceStore store, Clock clock) throws ProblemException {
        PriceBook book = store.book();
        if (price == null) {
            if (region != null && !book.regions().contains(region)) {
                throw RegionNames.unknown(region, book.regions());
            }
            return book;
        }
        requirePositive("--price", price);
        return book.withUserPrice(billedRegion, version.generation(), price, LocalDate.now(clock));
    }

    /** @param option the option that the price was given with */
    static void requirePositive(String option, BigDecimal usd) throws ProblemException {
        if (usd.signum() <= 0) {
            throw new ProblemException(Problem.in(
                    option,
                    ProblemCode.WRONG_USAGE,
                    "A DPU-hour costs more than nothing, not " + usd + ".",
                    "Give US dollars, such as 0.44."));
        }
    }
}
