package dev.gluewise.pricing.rates;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The dated price snapshot that ships with the program: {@code prices.csv} beside this class. */
public final class BundledPrices {
    private BundledPrices() {}

    /** Reads the snapshot. */
    public static PriceBook load() {
        try (InputStream file =
                Objects.requireNonNull(BundledPrices.class.getResourceAsStream("prices.csv"), "prices.csv")) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled price snapshot cannot be read", e);
        }
    }

    private static PriceBook read(InputStreamReader text) throws IOException {
        Map<RateKey, Rate> rates = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                RateKey key = new RateKey(
                        row.getField("region"),
                        PriceGeneration.valueOf(row.getField("generation")),
                        ExecutionClass.valueOf(row.getField("execution_class")),
                        WorkerFamily.valueOf(row.getField("family")));
                Rate rate = new Rate(
                        new BigDecimal(row.getField("usd_per_dpu_hour")),
                        new Provenance(
                                Provenance.Source.BUNDLED,
                                Provenance.Certainty.valueOf(row.getField("certainty")),
                                LocalDate.parse(row.getField("as_of")),
                                row.getField("source")));
                if (rates.put(key, rate) != null) {
                    throw new IllegalStateException("prices.csv names a price twice: " + key);
                }
            }
        }
        return new PriceBook(rates);
    }
}
