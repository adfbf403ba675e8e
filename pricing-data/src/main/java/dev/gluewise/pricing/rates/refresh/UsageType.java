package dev.gluewise.pricing.rates.refresh;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.RateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a usage type of Glue counts. Before it stands a billing code ({@code USE1-}, {@code EU-}, or nothing in some), which
 * is no region; all of the rest has to match, since {@code ETL-DPU-Hour} is how {@code ETL-DPU-Hour-Gen2} begins too.
 *
 * <p>Source of the names: AWS's price list of Glue, November 2026.
 */
enum UsageType {
    SPARK("ETL-DPU-Hour", "Jobrun", "DPU-Hour", PriceGeneration.GEN1, WorkerFamily.GENERAL, ExecutionClass.STANDARD),
    SPARK_GEN2(
            "ETL-DPU-Hour-Gen2",
            "Jobrun",
            "DPU-Hour",
            PriceGeneration.GEN2,
            WorkerFamily.GENERAL,
            ExecutionClass.STANDARD),
    FLEX(
            "ETL-Flex-DPU-Hour",
            "FlexJobrun",
            "DPU-Hour",
            PriceGeneration.GEN1,
            WorkerFamily.GENERAL,
            ExecutionClass.FLEX),
    FLEX_GEN2(
            "ETL-Flex-DPU-Hour-Gen2",
            "FlexJobrun",
            "DPU-Hour",
            PriceGeneration.GEN2,
            WorkerFamily.GENERAL,
            ExecutionClass.FLEX),
    /** Its operation is not known, so any will do. */
    MEMORY_OPTIMIZED(
            "ETL-MemOptimized-DPU-Hour",
            "",
            "M-DPU-Hour",
            PriceGeneration.GEN1,
            WorkerFamily.MEMORY_OPTIMIZED,
            ExecutionClass.STANDARD);

    private static final Pattern BILLING_CODE = Pattern.compile("(?:[A-Z]{2,4}\\d{0,2}-)?(.+)");
    /** What Glue bills beside jobs: a part of the usage type, and its name for people. */
    private static final Map<String, String> NO_JOBS = noJobs();

    private final String suffix;
    private final String operation;
    private final String unit;
    private final PriceGeneration generation;
    private final WorkerFamily family;
    private final ExecutionClass executionClass;

    UsageType(
            String suffix,
            String operation,
            String unit,
            PriceGeneration generation,
            WorkerFamily family,
            ExecutionClass executionClass) {
        this.suffix = suffix;
        this.operation = operation;
        this.unit = unit;
        this.generation = generation;
        this.family = family;
        this.executionClass = executionClass;
    }

    private static Map<String, String> noJobs() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Crawler", "crawlers");
        names.put("Catalog-Request", "Data Catalog requests");
        names.put("Catalog-Storage", "Data Catalog storage");
        names.put("InteractiveSession", "interactive sessions");
        names.put("DEVED", "development endpoints");
        names.put("DevEndpoint", "development endpoints");
        names.put("DBrew", "DataBrew");
        names.put("DataBrew", "DataBrew");
        names.put("DataQuality", "data quality");
        names.put("Column-Statistics", "column statistics");
        names.put("Optimization", "table optimization");
        return names;
    }

    /** The usage type of a job that a product is the price of; empty where it is none, or none that is known. */
    static Optional<UsageType> of(Product product) {
        return Stream.of(values()).filter(type -> type.matches(product)).findFirst();
    }

    private boolean matches(Product product) {
        boolean sameOperation =
                operation.isEmpty() || product.operation().isEmpty() || operation.equalsIgnoreCase(product.operation());
        return suffix.equals(withoutBillingCode(product.usageType()))
                && sameOperation
                && product.tiers().stream().allMatch(tier -> tier.unit().equalsIgnoreCase(unit));
    }

    /** What a product is the price of, where that is known to be no job. */
    static Optional<String> otherThanJobs(Product product) {
        return NO_JOBS.entrySet().stream()
                .filter(entry -> product.usageType().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A product's usage type and operation for people, the same in every region. */
    static String nameOf(Product product) {
        String type = withoutBillingCode(product.usageType());
        List<String> units = product.tiers().stream()
                .map(Product.Tier::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList();
        return (type.isEmpty() ? "no usage type" : type)
                + (product.operation().isEmpty() ? "" : ", " + product.operation())
                + (units.isEmpty() ? ", without a price in force" : ", per " + String.join(" or ", units));
    }

    private static String withoutBillingCode(String usageType) {
        Matcher parts = BILLING_CODE.matcher(usageType);
        // A usage type of its own may look like a billing code: ETL-DPU-Hour has none.
        boolean bare = Stream.of(values()).anyMatch(type -> type.suffix.equals(usageType));
        return bare || !parts.matches() ? usageType : parts.group(1);
    }

    RateKey in(String region) {
        return new RateKey(region, JobKind.ETL, generation, family, executionClass);
    }
}
