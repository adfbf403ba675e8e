package dev.gluewise.analyzer.report;

import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceList;
import dev.gluewise.pricing.rates.RateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Prices as CSV: the columns of the files that prices are kept in, and who stated each. */
public final class PricesCsv {
    private PricesCsv() {}

    /** With a row of heads. */
    public static String write(SortedMap<RateKey, Price> prices) {
        List<String> heads = new ArrayList<>(PriceList.COLUMNS);
        heads.add("source");
        return CsvText.of(
                heads, prices.entrySet().stream().map(PricesCsv::cells).toList());
    }

    private static List<String> cells(Map.Entry<RateKey, Price> entry) {
        List<String> cells = new ArrayList<>(PriceList.cells(entry.getKey(), entry.getValue()));
        cells.set(cells.size() - 1, entry.getValue().provenance().noteText());
        cells.add(entry.getValue().provenance().source().label());
        return cells;
    }
}
