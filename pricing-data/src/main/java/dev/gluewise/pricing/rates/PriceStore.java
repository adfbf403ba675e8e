package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The prices in force for a user: the user's own over those fetched from AWS over those that ship with the program. The
 * first two are files in the user's folder, of the form of {@link PriceList}, and may be missing.
 */
public final class PriceStore {
    private static final String REFRESHED = "refreshed-prices.csv";
    private static final String OWN = "own-prices.csv";
    private static final List<String> OWN_REMARKS = List.of(
            " Your own prices, which go before all others. per_dpu_hour is the price of a DPU-hour",
            " (of an M-DPU-hour on R workers and for Ray). Change them here, or with gluewise prices --set.");

    private final Path folder;

    /** @param folder the user's folder, which may not exist yet */
    public PriceStore(Path folder) {
        this.folder = folder;
    }

    /** Where the prices fetched from AWS are kept. */
    public Path refreshedFile() {
        return folder.resolve(REFRESHED);
    }

    /** Where the user's own prices are kept. */
    public Path ownFile() {
        return folder.resolve(OWN);
    }

    /**
     * All layers in one book.
     *
     * @throws ProblemException where one of the user's two files is damaged: no price is taken then from beneath it
     */
    public PriceBook book() throws ProblemException {
        PriceBook listed = listed();
        Optional<PriceList> own = own(listed.regions());
        return own.isPresent() ? listed.underOwn(own.get().prices()) : listed;
    }

    /** The bundled prices under those fetched from AWS. */
    private PriceBook listed() throws ProblemException {
        PriceBook bundled = BundledPrices.load();
        Optional<PriceList> refreshed = refreshed();
        return refreshed.isPresent() ? bundled.under(refreshed.get().prices()) : bundled;
    }

    private Optional<PriceList> refreshed() throws ProblemException {
        return read(
                refreshedFile(),
                Provenance.Source.PRICING_API,
                Set.of(),
                "Fetch the prices again with gluewise prices --refresh, or remove the file.");
    }

    private Optional<PriceList> own(Set<String> knownRegions) throws ProblemException {
        return read(ownFile(), Provenance.Source.USER, knownRegions, "");
    }

    /**
     * Keeps prices fetched from AWS, in the place of those of the same regions that were fetched before. Either all of
     * them are kept or, where the file cannot be written, none.
     */
    public void keepRefreshed(PriceList fetched) throws ProblemException {
        SortedMap<RateKey, Price> prices = new TreeMap<>(readableRefreshed());
        Set<String> regions = new TreeSet<>();
        fetched.prices().keySet().forEach(key -> regions.add(key.region()));
        prices.keySet().removeIf(key -> regions.contains(key.region()));
        prices.putAll(fetched.prices());
        write(refreshedFile(), new PriceList(fetched.remarks(), prices));
    }

    /** What was fetched before; nothing where that file is damaged, since new prices are about to replace it. */
    private Map<RateKey, Price> readableRefreshed() {
        try {
            return refreshed().map(PriceList::prices).orElseGet(TreeMap::new);
        } catch (ProblemException e) {
            return Map.of();
        }
    }

    /** Keeps a price of the user's own. */
    public void setOwn(RateKey key, Price price) throws ProblemException {
        Set<String> regions = listed().regions();
        if (!regions.contains(key.region())) {
            throw RegionNames.unknown(key.region(), regions);
        }
        PriceList own = own(regions).orElseGet(() -> new PriceList(OWN_REMARKS, new TreeMap<>()));
        write(ownFile(), own.with(key, price));
    }

    /**
     * Forgets a price of the user's own.
     *
     * @return whether there was one
     */
    public boolean removeOwn(RateKey key) throws ProblemException {
        Optional<PriceList> own = own(listed().regions());
        if (own.isEmpty() || !own.get().prices().containsKey(key)) {
            return false;
        }
        write(ownFile(), own.get().without(key));
        return true;
    }

    private static Optional<PriceList> read(
            Path file, Provenance.Source source, Set<String> knownRegions, String remedy) throws ProblemException {
        try {
            String text = Files.readString(file);
            return Optional.of(PriceListReader.read(text, file.toString(), source, knownRegions));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNREADABLE_INPUT,
                            "These prices cannot be read (" + e.getMessage() + ").",
                            remedy),
                    e);
        }
    }

    /** Whoever reads the file meanwhile, or finds it after a crash, has the old prices or the new ones, whole. */
    private void write(Path file, PriceList list) throws ProblemException {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".new");
            try {
                Files.writeString(draft, list.print(), StandardCharsets.UTF_8);
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "The prices cannot be kept here (" + e.getMessage() + "); the old ones stay in force.",
                            "Check the rights of the folder and the space on its disk."),
                    e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
