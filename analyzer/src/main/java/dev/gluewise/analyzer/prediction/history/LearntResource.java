package dev.gluewise.analyzer.prediction.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.scaling.Prior;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The file with what is learnt from public data, which comes with the program; it names the data and the command. */
public final class LearntResource {
    private static final String FILE = "/dev/gluewise/analyzer/prediction/learnt.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final TypeReference<Map<String, double[]>> ARRAYS = new TypeReference<>() {};

    private LearntResource() {}

    private static final class Holder {
        private static final Learnt LEARNT = read();
    }

    /** What comes with the program; read once. */
    public static Learnt load() {
        return Holder.LEARNT;
    }

    private static Learnt read() {
        try (InputStream in = Objects.requireNonNull(LearntResource.class.getResourceAsStream(FILE), FILE)) {
            return parse(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + FILE + " cannot be read", e);
        }
    }

    static Learnt parse(JsonNode root) {
        ScalingPriors priors = ScalingPriors.USUAL;
        for (Prior prior : Prior.values()) {
            JsonNode value = root.path("priors").path(prior.name());
            priors = value.isNumber() ? priors.with(prior, value.asDouble()) : priors;
        }
        return new Learnt(
                priors,
                new BlendWeights(
                        JSON.convertValue(root.path("weights"), ARRAYS),
                        root.path("forgiven").asDouble(Double.POSITIVE_INFINITY)),
                new Calibration(JSON.convertValue(root.path("quantiles"), ARRAYS)));
    }

    /**
     * The file's text.
     *
     * @param provenance what it was learnt from, and by which command
     */
    public static String write(Learnt learnt, Map<String, ?> provenance) {
        ObjectNode root = JSON.createObjectNode();
        root.set("provenance", JSON.valueToTree(provenance));
        ObjectNode priors = root.putObject("priors");
        learnt.priors().asMap().forEach((prior, value) -> priors.put(prior.name(), rounded(value)));
        root.set("weights", rounded(learnt.weights().asMap()));
        root.put("forgiven", learnt.weights().forgiven());
        root.set("quantiles", rounded(learnt.calibration().asMap()));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode rounded(Map<String, double[]> arrays) {
        Map<String, double[]> rounded = new TreeMap<>();
        arrays.forEach((key, values) -> rounded.put(
                key, Arrays.stream(values).map(LearntResource::rounded).toArray()));
        return JSON.valueToTree(rounded);
    }

    /** Six digits after the point are more than is known. */
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
