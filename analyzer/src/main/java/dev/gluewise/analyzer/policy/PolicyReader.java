package dev.gluewise.analyzer.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gluewise.analyzer.text.TypedTime;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a policy from YAML. Whatever it does not know it refuses: a misspelt limit would else guard nothing. */
public final class PolicyReader {
    private static final List<String> LIMITS = List.of(
            "budgetPerMonth",
            "budgetPerRun",
            "deadline",
            "confidence",
            "greatestWaste",
            "workerTypes",
            "mostWorkers",
            "flex");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path file;

    private PolicyReader(Path file) {
        this.file = file;
    }

    /** @throws ProblemException where the file cannot be read, or holds something that is no limit */
    public static Policy read(Path file) throws ProblemException {
        return new PolicyReader(file).policy();
    }

    private Policy policy() throws ProblemException {
        JsonNode root = root();
        List<String> known = new ArrayList<>(LIMITS);
        known.addAll(List.of("totalBudgetPerMonth", "jobs"));
        requireKnown(root, known, "");
        Map<String, Limits> some = new LinkedHashMap<>();
        JsonNode jobs = root.path("jobs");
        if (!jobs.isMissingNode() && !jobs.isObject()) {
            throw problem("jobs is a list of name patterns, each with its limits below it.");
        }
        for (Map.Entry<String, JsonNode> job : jobs.properties()) {
            String where = "jobs." + job.getKey() + ".";
            if (!job.getValue().isObject()) {
                throw problem("jobs." + job.getKey() + " has no limits below it.");
            }
            requireKnown(job.getValue(), LIMITS, where);
            some.put(job.getKey(), limits(job.getValue(), where));
        }
        return new Policy(limits(root, ""), money(root, "totalBudgetPerMonth", ""), some);
    }

    private JsonNode root() throws ProblemException {
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            if (!root.isObject()) {
                throw problem("This is no policy: it holds no limits.");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    Problem.at(
                            file.toString(),
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            ProblemCode.UNREADABLE_INPUT,
                            "This is no YAML.",
                            "Indent with blanks, and write each limit as name: value."),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            "The policy cannot be read.",
                            "Check that the file exists, is text, and may be read."),
                    e);
        }
    }

    private void requireKnown(JsonNode node, List<String> known, String where) throws ProblemException {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                throw problem(
                        "There is no limit " + where + entry.getKey() + ".",
                        "The limits are: " + String.join(", ", known) + ".");
            }
        }
    }

    private Limits limits(JsonNode node, String where) throws ProblemException {
        OptionalDouble confidence = percent(node, "confidence", where);
        if (confidence.isPresent() && (confidence.getAsDouble() < 0.5 || confidence.getAsDouble() > 0.999)) {
            throw problem(where + "confidence lies between 50 and 99.9 percent.");
        }
        return new Limits(
                money(node, "budgetPerMonth", where),
                money(node, "budgetPerRun", where),
                deadline(node, where),
                confidence,
                percent(node, "greatestWaste", where),
                workerTypes(node, where),
                mostWorkers(node, where),
                flex(node, where));
    }

    private Optional<BigDecimal> number(JsonNode node, String limit, String where) throws ProblemException {
        JsonNode value = node.path(limit);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber() || value.decimalValue().signum() < 0) {
            throw problem(where + limit + " is a number of 0 or more.");
        }
        return Optional.of(value.decimalValue());
    }

    private Optional<Money> money(JsonNode node, String limit, String where) throws ProblemException {
        return number(node, limit, where).map(Money::new);
    }

    private OptionalDouble percent(JsonNode node, String limit, String where) throws ProblemException {
        Optional<BigDecimal> value = number(node, limit, where);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw problem(where + limit + " is at most 100 percent.");
        }
        return OptionalDouble.of(value.get().doubleValue() / 100);
    }

    private Optional<Duration> deadline(JsonNode node, String where) throws ProblemException {
        JsonNode value = node.path("deadline");
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<Duration> time =
                TypedTime.parse(value.asText()).filter(duration -> !duration.isZero() && !duration.isNegative());
        if (time.isEmpty()) {
            throw problem(where + "deadline is a time such as 30m, 1h30m or PT30M.");
        }
        return time;
    }

    private Optional<Set<WorkerType>> workerTypes(JsonNode node, String where) throws ProblemException {
        JsonNode value = node.path("workerTypes");
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Set<WorkerType> types = EnumSet.noneOf(WorkerType.class);
        for (JsonNode type : value) {
            types.add(WorkerType.of(type.asText())
                    .orElseThrow(() -> problem(where + "workerTypes: " + type.asText() + " is no worker type.")));
        }
        if (types.isEmpty()) {
            throw problem(where + "workerTypes is a list such as [G.1X, G.2X].");
        }
        return Optional.of(types);
    }

    private OptionalInt mostWorkers(JsonNode node, String where) throws ProblemException {
        JsonNode value = node.path("mostWorkers");
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw problem(where + "mostWorkers is a whole number of 1 or more.");
        }
        return OptionalInt.of(value.intValue());
    }

    private Optional<Boolean> flex(JsonNode node, String where) throws ProblemException {
        JsonNode value = node.path("flex");
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        return switch (value.asText()) {
            case "forbidden", "false" -> Optional.of(false);
            case "allowed", "true" -> Optional.of(true);
            default -> throw problem(where + "flex is allowed or forbidden.");
        };
    }

    private ProblemException problem(String message) {
        return problem(message, "The guide has a policy as an example.");
    }

    private ProblemException problem(String message, String hint) {
        return new ProblemException(Problem.in(file.toString(), ProblemCode.UNREADABLE_INPUT, message, hint));
    }
}
