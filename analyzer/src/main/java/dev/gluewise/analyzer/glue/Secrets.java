package dev.gluewise.analyzer.glue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes out of a job's or a run's JSON what looks like a secret, before it is stored: better a harmless value too many
 * than a password in a file that people pass on.
 */
public final class Secrets {
    /** What stands where a secret was. */
    public static final String MASK = "***";

    private static final String SECRET_WORD = "passw|passphrase|pwd|secret|token|credential|signature|"
            + "(?:api|access|private|encryption|auth|account|shared|master|signing|ssh|storage)[-_.]?key|"
            + "connection[-_.]?string|bearer|jwt|authorization|sas[-_.]?url";

    /** Names whose values are secrets, of arguments and of properties. A table's key column is masked with them. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i:" + SECRET_WORD + "|(?:^|[-_.])(?:pass|key|auth|sas|pat|dsn)$)|[a-z](?:Key|Pass)$");

    // All repetitions are bounded or of single characters, so that no text, however long, takes long or much stack.

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN[^-]{0,80}-----[\\s\\S]*?(?:-----END[^-]{0,80}-----|$)");

    /** {@code scheme://user:password@host}; a password may itself hold a colon or an at-sign. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@\"']{0,200}:)[^/\\s\"']{1,500}@");

    /** {@code jdbc:oracle:thin:user/password@host}. */
    private static final Pattern ORACLE_URL =
            Pattern.compile("(?i)(jdbc:oracle:\\w{1,10}:[^/@\\s]{0,100}/)[^@\\s]{1,200}@");

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.){0,300}+\"|\\\\?\"[^\"]*\"?|'[^']*'?";

    /** {@code name=value}, {@code name: value} and {@code "name":"value"} within a text. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(?i)((?:(?:" + SECRET_WORD
            + ")[\\w.\\-]{0,60}|(?<!\\w)(?:pass|sig)|[._\\-]key)[\\\\\"']{0,2}\\s{0,9}(?:[=:]|%3D)\\s{0,9})"
            + "(" + QUOTED + "|(?:bearer|basic)\\s+\\S+|[^\\s;&\"'}\\])]+)");

    /** {@code --name value} within a text. */
    private static final Pattern OPTION = Pattern.compile("(?i)(--[\\w.\\-]{0,60}(?:" + SECRET_WORD
            + "|[._\\-]key)[\\w.\\-]{0,60}\\s{1,9})(?!--)(" + QUOTED + "|\\S+)");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer\\s{1,9})[\\w.~+/\\-]{8,}=*");

    /** Ids of AWS access keys, tokens of GitHub, Slack and others, JSON web tokens. */
    private static final Pattern KNOWN_TOKEN = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\bxox[abprs]-[A-Za-z0-9\\-]{10,}|\\bsk-[A-Za-z0-9_\\-]{20,}"
            + "|\\beyJ[A-Za-z0-9_\\-]{8,400}\\.[A-Za-z0-9_\\-]+(?:\\.[A-Za-z0-9_\\-]*)?");

    /** An AWS secret access key: forty characters of Base64 in both cases and with digits, which no hash in hex is. */
    private static final Pattern AWS_SECRET = Pattern.compile("(?<![A-Za-z0-9/+=_.\\-])(?=[A-Za-z0-9/+]{0,39}[A-Z])"
            + "(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_.\\-])");

    /** The same few names come again and again. */
    private static final Map<String, Boolean> JUDGED_NAMES = new ConcurrentHashMap<>();

    private static final int MOST_JUDGED_NAMES = 10_000;

    private Secrets() {}

    /** A copy without secrets; the node itself where it holds none. Masking what is masked changes nothing. */
    public static JsonNode mask(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(entry -> copy.set(mask(entry.getKey()), maskField(entry.getKey(), entry.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(mask(element)));
            return copy;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(mask(node.textValue())) : node;
    }

    private static JsonNode maskField(String name, JsonNode value) {
        return isSecret(name) ? maskAll(value) : mask(value);
    }

    private static JsonNode maskAll(JsonNode value) {
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> copy.set(mask(entry.getKey()), maskAll(entry.getValue())));
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(element -> copy.add(maskAll(element)));
            return copy;
        }
        boolean harmless = value.isNull()
                || value.isBoolean()
                || (value.isTextual() && value.textValue().isEmpty());
        return harmless ? value : JsonNodeFactory.instance.textNode(MASK);
    }

    /** Whether what is called so is a secret. */
    public static boolean isSecret(String name) {
        Boolean judged = JUDGED_NAMES.get(name);
        if (judged == null) {
            judged = SECRET_NAME.matcher(name).find();
            if (JUDGED_NAMES.size() < MOST_JUDGED_NAMES) {
                JUDGED_NAMES.put(name, judged);
            }
        }
        return judged;
    }

    /** A text without the secrets in it. */
    public static String mask(String text) {
        Suspicion suspicion = Suspicion.of(text);
        String masked = text;
        if (suspicion.url()) {
            masked = USER_INFO.matcher(masked).replaceAll("$1" + MASK + "@");
        }
        if (suspicion.word()) {
            masked = PRIVATE_KEY.matcher(masked).replaceAll(MASK);
            masked = ORACLE_URL.matcher(masked).replaceAll("$1" + MASK + "@");
            masked = ASSIGNMENT.matcher(masked).replaceAll("$1" + MASK);
            masked = OPTION.matcher(masked).replaceAll("$1" + MASK);
            masked = BEARER.matcher(masked).replaceAll("$1" + MASK);
            masked = KNOWN_TOKEN.matcher(masked).replaceAll(MASK);
        }
        return suspicion.longToken() ? AWS_SECRET.matcher(masked).replaceAll(MASK) : masked;
    }
}
