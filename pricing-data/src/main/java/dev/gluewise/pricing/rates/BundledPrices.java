package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The dated price snapshot that ships with the program: {@code prices.csv} beside this class. */
public final class BundledPrices {
    private static final String FILE = "prices.csv";

    private BundledPrices() {}

    /** A book of the snapshot alone. */
    public static PriceBook load() {
        return new PriceBook(list().prices());
    }

    /** The snapshot itself. */
    static PriceList list() {
        try (InputStream file = Objects.requireNonNull(BundledPrices.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return PriceListReader.read(text, FILE, Provenance.Source.BUNDLED, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled price snapshot cannot be read", e);
        } catch (ProblemException e) {
            throw new IllegalStateException("the bundled price snapshot is wrong: " + e.getMessage(), e);
        }
    }
}
