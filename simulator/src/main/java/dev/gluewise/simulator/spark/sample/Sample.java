package dev.gluewise.simulator.spark.sample;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.spark.sample.application.ClickstreamCompact;
import dev.gluewise.simulator.spark.sample.application.CustomerSessions;
import dev.gluewise.simulator.spark.sample.application.FraudFeatures;
import dev.gluewise.simulator.spark.sample.application.InvoiceImport;
import dev.gluewise.simulator.spark.sample.application.OrdersEnrich;
import dev.gluewise.simulator.spark.sample.application.SampleApplication;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** The samples that come with an event log: which application ran, on a cluster shaped as which workers, and when. */
enum Sample {
    ORDERS_ENRICH(OrdersEnrich::new, WorkerType.G_2X, 10, false, "2026-11-20T06:00:04.318Z"),
    CUSTOMER_SESSIONS(CustomerSessions::new, WorkerType.G_1X, 10, false, "2026-11-20T02:30:02.771Z"),
    INVOICE_IMPORT(InvoiceImport::new, WorkerType.G_2X, 6, false, "2026-11-19T17:15:03.045Z"),
    CLICKSTREAM_COMPACT(ClickstreamCompact::new, WorkerType.G_1X, 6, false, "2026-11-20T08:05:01.602Z"),
    FRAUD_FEATURES(FraudFeatures::new, WorkerType.G_1X, 10, true, "2026-11-20T04:45:05.229Z");

    private final Supplier<SampleApplication> application;
    private final Configuration configuration;
    private final Instant startedOn;

    Sample(
            Supplier<SampleApplication> application,
            WorkerType workerType,
            int workers,
            boolean autoScaling,
            String startedOn) {
        this.application = application;
        this.configuration =
                Configuration.fixed(GlueVersion.V5_1, workerType, workers).withAutoScaling(autoScaling);
        this.startedOn = Instant.parse(startedOn);
    }

    /** The sample of that job. */
    static Sample of(String jobName) {
        return Arrays.stream(values())
                .filter(sample -> sample.jobName().equals(jobName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample is called " + jobName));
    }

    /** Name of the Glue job, of the Spark application and of the log's file. */
    String jobName() {
        return name().toLowerCase(Locale.ROOT);
    }

    SampleApplication application() {
        return application.get();
    }

    /** The Glue configuration whose executors the cluster has. */
    Configuration configuration() {
        return configuration;
    }

    /** When Glue is said to have started the run; the Spark application starts some seconds later. */
    Instant startedOn() {
        return startedOn;
    }
}
