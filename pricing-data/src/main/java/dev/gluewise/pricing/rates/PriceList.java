package dev.gluewise.pricing.rates;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of prices, which people can read and write: remarks, a line of heads, then a line a price. {@link
 * PriceListReader} reads what {@link #print} writes.
 *
 * @param remarks the lines that begin with {@code #}, without it; they stand at the head
 * @param prices the prices by key
 */
public record PriceList(List<String> remarks, SortedMap<RateKey, Price> prices) {
    static final char REMARK = '#';
    /** The heads of the columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "region",
            "job_kind",
            "generation",
            "family",
            "execution_class",
            "per_dpu_hour",
            "currency",
            "certainty",
            "as_of",
            "note");

    public PriceList {
        remarks = List.copyOf(remarks);
        if (remarks.stream().anyMatch(remark -> remark.contains("\n") || remark.contains("\r"))) {
            throw new IllegalArgumentException("a remark is one line");
        }
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }

    /** The file's text. */
    public String print() {
        StringWriter text = new StringWriter();
        remarks.forEach(remark -> text.append(REMARK).append(remark).append('\n'));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            prices.forEach((key, price) -> csv.writeRecord(cells(key, price)));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return text.toString();
    }

    /** A price's line, cell by cell; an unknown figure is an empty cell. */
    public static List<String> cells(RateKey key, Price price) {
        Provenance provenance = price.provenance();
        return List.of(
                key.region(),
                key.jobKind().name(),
                key.generation().name(),
                key.family().name(),
                key.executionClass().name(),
                price.amount()
                        .map(amount -> amount.perDpuHour().toPlainString())
                        .orElse(""),
                price.amount()
                        .map(amount -> amount.currency().getCurrencyCode())
                        .orElse(""),
                provenance.certainty().name(),
                provenance.asOf().toString(),
                provenance.note());
    }

    /** The same list with a price more, or another in its place. */
    PriceList with(RateKey key, Price price) {
        SortedMap<RateKey, Price> more = new TreeMap<>(prices);
        more.put(key, price);
        return new PriceList(remarks, more);
    }

    PriceList without(RateKey key) {
        SortedMap<RateKey, Price> fewer = new TreeMap<>(prices);
        fewer.remove(key);
        return new PriceList(remarks, fewer);
    }
}
