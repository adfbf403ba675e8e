package dev.gluewise.pricing.rates;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@link PriceList}, and refuses what is wrong in it with the line and the reason. */
public final class PriceListReader {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    /** Far beyond any price, and short enough to be written out. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final String file;
    private final Provenance.Source source;
    private final Set<String> knownRegions;
    private final List<String> remarks = new ArrayList<>();
    private final SortedMap<RateKey, Price> prices = new TreeMap<>();

    private PriceListReader(String file, Provenance.Source source, Set<String> knownRegions) {
        this.file = file;
        this.source = source;
        this.knownRegions = knownRegions;
    }

    /**
     * Reads a list.
     *
     * @param text the file's text
     * @param file its name, for what is wrong in it
     * @param source who states its prices
     * @param knownRegions the regions it may speak of; empty where it may name any
     * @throws ProblemException where a line is wrong: nothing of the list is used then
     */
    public static PriceList read(String text, String file, Provenance.Source source, Set<String> knownRegions)
            throws ProblemException {
        // Spreadsheets put a byte order mark before what they save.
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new PriceListReader(file, source, knownRegions).read(lines);
    }

    private PriceList read(String text) throws ProblemException {
        boolean headed = false;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .commentStrategy(CommentStrategy.READ)
                .commentCharacter(PriceList.REMARK)
                // Counted here, where the line can be named.
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                if (line.isComment()) {
                    remarks.add(line.getField(0));
                } else if (headed) {
                    price(line);
                } else {
                    heads(line);
                    headed = true;
                }
            }
        } catch (CsvParseException e) {
            throw new ProblemException(
                    Problem.in(
                            file,
                            ProblemCode.UNREADABLE_INPUT,
                            "This is no CSV: " + e.getMessage() + ".",
                            "A quotation mark that is never closed is the usual cause."),
                    e);
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
        if (!headed) {
            throw new ProblemException(Problem.in(
                    file,
                    ProblemCode.UNREADABLE_INPUT,
                    "This list of prices is empty.",
                    "Its first line names the columns: " + String.join(",", PriceList.COLUMNS) + "."));
        }
        return new PriceList(remarks, prices);
    }

    private void heads(CsvRecord line) throws ProblemException {
        for (String column : line.getFields()) {
            if (!PriceList.COLUMNS.contains(column)) {
                throw wrong(line, "The column '" + column + "' is not known", columnsHint());
            }
        }
        if (!line.getFields().equals(PriceList.COLUMNS)) {
            throw wrong(line, "A column is missing, twice there or out of its place", columnsHint());
        }
    }

    private static String columnsHint() {
        return "The columns are " + String.join(",", PriceList.COLUMNS) + ".";
    }

    private void price(CsvRecord line) throws ProblemException {
        if (line.getFieldCount() != PriceList.COLUMNS.size()) {
            throw wrong(
                    line,
                    "There are " + line.getFieldCount() + " cells under " + PriceList.COLUMNS.size() + " columns",
                    "A note with a comma in it stands in quotation marks.");
        }
        RateKey key = new RateKey(
                region(line),
                oneOf(JobKind.class, line, "job_kind"),
                oneOf(PriceGeneration.class, line, "generation"),
                oneOf(WorkerFamily.class, line, "family"),
                oneOf(ExecutionClass.class, line, "execution_class"));
        if (prices.containsKey(key)) {
            throw wrong(
                    line,
                    "The price of " + key.jobKind() + " " + key.generation() + " " + key.family() + " "
                            + key.executionClass() + " in " + key.region() + " is there already",
                    "Remove one of the two.");
        }
        prices.put(key, price(line, provenance(line)));
    }

    private String region(CsvRecord line) throws ProblemException {
        String region = cell(line, "region");
        if (!REGION.matcher(region).matches()) {
            throw wrong(line, "'" + region + "' is no region", "Regions are written like us-east-1.");
        }
        if (!knownRegions.isEmpty() && !knownRegions.contains(region)) {
            throw wrong(line, "No region " + region + " is known", RegionNames.hint(region, knownRegions));
        }
        return region;
    }

    private Provenance provenance(CsvRecord line) throws ProblemException {
        String note = cell(line, "note");
        if (note.isBlank()) {
            throw wrong(line, "The note is empty", "It says where the price comes from, or why it is unknown.");
        }
        return new Provenance(source, oneOf(Provenance.Certainty.class, line, "certainty"), day(line), note);
    }

    private LocalDate day(CsvRecord line) throws ProblemException {
        String day = cell(line, "as_of");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong(line, "'" + day + "' is no day", "Days are written like 2026-11-01.", e);
        }
    }

    private Price price(CsvRecord line, Provenance provenance) throws ProblemException {
        String amount = cell(line, "per_dpu_hour");
        if (provenance.certainty() == Provenance.Certainty.UNKNOWN) {
            if (!amount.isEmpty() || !cell(line, "currency").isEmpty()) {
                throw wrong(
                        line,
                        "An unknown price has no figure and no currency",
                        "Leave both empty, or mark it as what it is.");
            }
            return new UnknownPrice(provenance);
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw wrong(line, "'" + amount + "' is no price", "Prices are written like 0.44.");
        }
        BigDecimal perDpuHour = new BigDecimal(amount);
        if (perDpuHour.signum() <= 0) {
            throw wrong(
                    line,
                    "A DPU-hour costs more than nothing, not " + amount,
                    "A price that is not known is marked UNKNOWN and has no figure.");
        }
        Currency currency = currency(line);
        return currency.equals(Rate.CURRENCY)
                ? new Rate(perDpuHour, provenance)
                : new ForeignRate(perDpuHour, currency, provenance);
    }

    private Currency currency(CsvRecord line) throws ProblemException {
        String code = cell(line, "currency");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw wrong(line, "'" + code + "' is no currency", "Currencies are written like USD.", e);
        }
    }

    private <T extends Enum<T>> T oneOf(Class<T> type, CsvRecord line, String column) throws ProblemException {
        String name = cell(line, column);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            String names = Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "");
            throw wrong(line, "'" + name + "' is no " + column, "It is one of " + names + ".", e);
        }
    }

    private static String cell(CsvRecord line, String column) {
        return line.getField(PriceList.COLUMNS.indexOf(column));
    }

    private ProblemException wrong(CsvRecord line, String what, String hint) {
        return wrong(line, what, hint, null);
    }

    private ProblemException wrong(CsvRecord line, String what, String hint, @Nullable Exception cause) {
        return new ProblemException(
                Problem.at(file, line.getStartingLineNumber(), ProblemCode.UNREADABLE_INPUT, what + ".", hint), cause);
    }
}
