package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A setting of a Glue job that decides its size, by its names in the places where it can be set. */
public enum JobSetting {
    WORKER_TYPE("WorkerType", "worker_type", false),
    NUMBER_OF_WORKERS("NumberOfWorkers", "number_of_workers", true),
    MAX_CAPACITY("MaxCapacity", "max_capacity", true),
    EXECUTION_CLASS("ExecutionClass", "execution_class", false),
    /** An argument of the job's, not a member of its definition. */
    AUTO_SCALING("--enable-auto-scaling", "--enable-auto-scaling", false);

    private static final String ARGUMENTS = "DefaultArguments";
    private static final String WINNING_ARGUMENTS = "NonOverridableArguments";

    private final String member;
    private final String attribute;
    private final boolean number;

    JobSetting(String member, String attribute, boolean number) {
        this.member = member;
        this.attribute = attribute;
        this.number = number;
    }

    /** Its name in the AWS API and CloudFormation; of auto scaling the argument. */
    public String member() {
        return member;
    }

    /** Its name as an attribute of Terraform's {@code aws_glue_job}; of auto scaling the argument. */
    String attribute() {
        return attribute;
    }

    /** Whether it stands among the job's arguments. */
    boolean isArgument() {
        return this == AUTO_SCALING;
    }

    /** A value of it as it is written in JSON, YAML, HCL and Python alike. */
    String literal(String value) {
        return number ? value : '"' + value + '"';
    }

    /** The settings that a size consists of; Standard workers are sized by their DPUs, which exclude a worker type. */
    static List<JobSetting> of(Configuration size) {
        List<JobSetting> settings = new ArrayList<>();
        if (size.workerType() == WorkerType.STANDARD) {
            settings.add(MAX_CAPACITY);
        } else {
            settings.add(WORKER_TYPE);
            settings.add(NUMBER_OF_WORKERS);
        }
        if (size.glueVersion().hasAutoScalingAndFlex()) {
            settings.add(EXECUTION_CLASS);
            settings.add(AUTO_SCALING);
        }
        return settings;
    }

    /** Its value in a size; empty where it is not set there. */
    Optional<String> in(Configuration size) {
        boolean byDpus = size.workerType() == WorkerType.STANDARD;
        return switch (this) {
            case WORKER_TYPE ->
                byDpus ? Optional.empty() : Optional.of(size.workerType().label());
            case NUMBER_OF_WORKERS -> byDpus ? Optional.empty() : Optional.of(String.valueOf(size.workers()));
            case MAX_CAPACITY -> byDpus ? Optional.of(size.dpus().toPlainString()) : Optional.empty();
            case EXECUTION_CLASS -> Optional.of(size.executionClass().name());
            case AUTO_SCALING -> size.autoScaling() ? Optional.of("true") : Optional.empty();
        };
    }

    /** Its value in a job as GetJob gives it or UpdateJob takes it; empty where it is not set there. */
    Optional<String> in(JsonNode job) {
        if (isArgument()) {
            JsonNode winning = job.path(WINNING_ARGUMENTS).path(member);
            return text(winning.isMissingNode() ? job.path(ARGUMENTS).path(member) : winning);
        }
        Optional<String> value = text(job.path(member));
        return this == EXECUTION_CLASS ? value.or(() -> Optional.of("STANDARD")) : value;
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().stripTrailingZeros().toPlainString());
        }
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** Sets it in what UpdateJob takes; an empty value takes it away. */
    void set(ObjectNode update, Optional<String> value) {
        if (isArgument()) {
            // There it would win over the default argument.
            if (update.path(WINNING_ARGUMENTS) instanceof ObjectNode winning) {
                winning.remove(member);
            }
            if (value.isPresent()) {
                update.withObjectProperty(ARGUMENTS).put(member, value.get());
            } else if (update.path(ARGUMENTS) instanceof ObjectNode arguments) {
                arguments.remove(member);
            }
        } else if (value.isEmpty()) {
            update.remove(member);
        } else if (number) {
            update.put(member, new BigDecimal(value.get()));
        } else {
            update.put(member, value.get());
        }
    }
}
