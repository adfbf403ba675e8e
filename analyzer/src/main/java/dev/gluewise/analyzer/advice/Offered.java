package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.catalog.Availability;
import dev.gluewise.pricing.catalog.CapacityCatalog;
import dev.gluewise.pricing.catalog.CapacityRequest;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.Ground;
import dev.gluewise.pricing.catalog.GroundCode;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Glue gives one job: by the catalogue, and where its own runs show more, by these. */
public final class Offered {
    private final Evidence evidence;
    private final Optional<Configuration> inForce;
    private final Set<WorkerType> seen;

    Offered(Evidence evidence) {
        this.evidence = evidence;
        inForce = evidence.current().filter(current -> !evidence.currentInferred());
        seen = Stream.concat(
                        inForce.stream(),
                        evidence.runs().stream().map(GlueRun::configuration).flatMap(Optional::stream))
                .filter(size -> size.glueVersion() == evidence.job().glueVersion())
                .map(Configuration::workerType)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the job may have a configuration. */
    Availability availability(Configuration configuration) {
        if (inForce.filter(configuration::equals).isPresent()) {
            return new Availability.Allowed();
        }
        Availability documented = CapacityCatalog.USUAL.availability(
                CapacityRequest.of(evidence.job().advisedAs(), evidence.job().region(), configuration));
        return seen.contains(configuration.workerType()) ? documented.without(GroundCode::isAboutType) : documented;
    }

    /** Why a configuration is refused, in words; empty where it is not. */
    List<Statement> refusals(Configuration configuration) {
        Availability availability = availability(configuration);
        return availability.refused() ? statements(availability) : List.of();
    }

    /** What is uncertain about a configuration that is not refused, in words. */
    List<Statement> doubts(Configuration configuration) {
        Availability availability = availability(configuration);
        return availability.refused() ? List.of() : statements(availability);
    }

    /** Why a way to have workers is refused, beyond what there is against them had in the plain way. */
    List<Statement> refusals(Configuration way, Configuration plain) {
        List<Statement> grounds = new ArrayList<>(refusals(way));
        grounds.removeAll(refusals(plain));
        return List.copyOf(grounds);
    }

    /** Why Glue gives the job no workers of a type, in words; empty where it does or may. */
    public List<Statement> refusals(WorkerType type) {
        return refusals(fewest(type));
    }

    /** What is uncertain about a worker type that the job is not refused, in words. */
    public List<Statement> doubts(WorkerType type) {
        return doubts(fewest(type));
    }

    private Configuration fewest(WorkerType type) {
        return Configuration.fixed(evidence.job().glueVersion(), type, Configuration.MINIMUM_WORKERS);
    }

    private static List<Statement> statements(Availability availability) {
        return availability.grounds().stream().map(Offered::statement).toList();
    }

    private static Statement statement(Ground ground) {
        return new Statement(ground.code().name(), ground.text());
    }
}
