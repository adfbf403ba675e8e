package dev.gluewise.pricing.rates.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gluewise.pricing.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON documents that the Pricing API packs into strings. */
final class ProductReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LocalDate today;

    /** @param today the day on which a price has to be in force */
    ProductReader(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a product.
     *
     * @param number its place in the answer, from 1, for what is wrong in it
     */
    Product read(String document, int number) throws ProblemException {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw PricingFaults.unreadable(
                    "Product " + number + " of AWS's answer is no whole JSON, at character "
                            + e.getLocation().getColumnNr() + " of its line "
                            + e.getLocation().getLineNr(),
                    e);
        }
        JsonNode product = root.path("product");
        JsonNode attributes = product.path("attributes");
        String sku = product.path("sku").asText();
        if (sku.isEmpty() || !attributes.isObject()) {
            throw PricingFaults.unreadable("Product " + number + " of AWS's answer has no sku or no attributes", null);
        }
        Optional<JsonNode> term = termInForce(root.path("terms").path("OnDemand"), sku);
        return new Product(
                sku,
                attributes.path("regionCode").asText(),
                attributes.path("usagetype").asText(),
                attributes.path("operation").asText(),
                term.isPresent() ? since(term.get(), sku) : LocalDate.EPOCH,
                term.isPresent() ? tiers(term.get(), sku) : List.of());
    }

    /** Of several terms the newest that has begun. */
    private Optional<JsonNode> termInForce(JsonNode terms, String sku) throws ProblemException {
        Optional<JsonNode> newest = Optional.empty();
        LocalDate begun = LocalDate.MIN;
        for (JsonNode term : terms) {
            LocalDate since = since(term, sku);
            if (!since.isAfter(today) && since.isAfter(begun)) {
                newest = Optional.of(term);
                begun = since;
            }
        }
        return newest;
    }

    private static LocalDate since(JsonNode term, String sku) throws ProblemException {
        String time = term.path("effectiveDate").asText();
        try {
            return Instant.parse(time).atZone(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeException e) {
            throw PricingFaults.unreadable(
                    "The product " + sku + " of AWS's answer has '" + time + "' as effectiveDate", e);
        }
    }

    private static List<Product.Tier> tiers(JsonNode term, String sku) throws ProblemException {
        List<Product.Tier> tiers = new ArrayList<>();
        for (JsonNode dimension : term.path("priceDimensions")) {
            Map<String, BigDecimal> perUnit = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> price :
                    dimension.path("pricePerUnit").properties()) {
                perUnit.put(price.getKey(), amount(price.getValue(), "pricePerUnit", sku));
            }
            BigDecimal from = dimension.has("beginRange")
                    ? amount(dimension.path("beginRange"), "beginRange", sku)
                    : BigDecimal.ZERO;
            tiers.add(new Product.Tier(from, dimension.path("unit").asText(), perUnit));
        }
        tiers.sort(Comparator.comparing(Product.Tier::from));
        return tiers;
    }

    private static BigDecimal amount(JsonNode value, String field, String sku) throws ProblemException {
        String text = value.asText();
        if (!text.matches("\\d{1,18}(\\.\\d{1,18})?")) {
            throw PricingFaults.unreadable(
                    "The product " + sku + " of AWS's answer has '" + text + "' as " + field, null);
        }
        return new BigDecimal(text);
    }
}
