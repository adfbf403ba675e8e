package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.ImportResult;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import says: of one file, of what was skipped, of what is known since, and all of it as a report. */
final class ImportText {
    /** So many new jobs are named; of more the rest is counted. */
    private static final int MOST_NAMES = 3;

    /** Codes of problems that have words of their own. */
    private static final Set<ProblemCode> NAMED = Set.of(
            ProblemCode.UNREADABLE_INPUT,
            ProblemCode.NOTHING_TO_ANALYZE,
            ProblemCode.ACCESS_DENIED,
            ProblemCode.UNREACHABLE_SERVICE);

    private ImportText() {}

    /** What became of a file, and what to do about it or what it holds: one line or two. */
    static List<String> lines(ImportedItem item) {
        return switch (item) {
            case ImportedItem.Skipped skipped -> problemLines(skipped.problem());
            case ImportedItem.Imported good -> {
                String said = said(good);
                if (good.remarks().isEmpty()) {
                    yield said.isEmpty() ? List.of(good.summary()) : List.of(said, good.summary());
                }
                yield List.of(
                        Stream.concat(good.remarks().stream(), Stream.of(said))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")),
                        good.summary());
            }
        };
    }

    private static List<String> problemLines(Problem problem) {
        String what = problem.line().isPresent()
                ? Words.say("imports.line", problem.line().getAsLong(), problem.message())
                : problem.message();
        return problem.hint().isEmpty() ? List.of(what) : List.of(what, problem.hint());
    }

    /** What the user has said of a log; an empty string for nothing. */
    private static String said(ImportedItem.Imported log) {
        Optional<LogIdentity> taken = log.taken();
        List<String> said = new ArrayList<>();
        taken.filter(LogIdentity::jobIsChosen)
                .ifPresent(known -> said.add(known.job().name()));
        taken.filter(LogIdentity::sizeIsChosen)
                .flatMap(LogIdentity::size)
                .map(Configuration::label)
                .ifPresent(said::add);
        return said.isEmpty() ? "" : Words.say("imports.said", Formats.listed(said));
    }

    /** How many were skipped, and why, the most frequent reason first; as {@link RichText}. */
    static String skipped(List<ImportedItem> items, String noun) {
        Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
        for (ImportedItem item : items) {
            if (item instanceof ImportedItem.Skipped skipped) {
                ProblemCode code = skipped.problem().code();
                counts.merge(NAMED.contains(code) ? code : ProblemCode.INTERNAL_FAULT, 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> reasons = counts.entrySet().stream()
                .sorted(Map.Entry.<ProblemCode, Integer>comparingByValue().reversed())
                .map(entry -> reason(entry.getKey(), entry.getValue(), counts.size()))
                .toList();
        return Words.say(
                "imports.skipped",
                RichText.strong(Figures.count(all)),
                Formats.counted(items.size(), noun),
                Formats.listed(reasons));
    }

    private static String reason(ProblemCode code, int count, int reasons) {
        String word = Words.say("imports.reason." + (NAMED.contains(code) ? code.name() : "OTHER"));
        return reasons == 1 ? word : Words.say("imports.reason.counted", Figures.count(count), word);
    }

    /** What is known since an import that was not before, in one sentence. */
    static String gains(ImportResult result) {
        List<String> parts = new ArrayList<>();
        int logged = result.newlyLogged().size();
        if (logged > 0) {
            parts.add(Formats.counted(logged, "gain"));
        }
        List<String> fresh = result.newJobs();
        if (!fresh.isEmpty()) {
            List<String> names = new ArrayList<>(fresh.subList(0, Math.min(MOST_NAMES, fresh.size())));
            if (fresh.size() > MOST_NAMES) {
                names.add(Words.say("imports.more-jobs", Figures.count(fresh.size() - MOST_NAMES)));
            }
            parts.add(Words.say("imports.new-jobs", Formats.counted(fresh.size(), "new-job"), Formats.listed(names)));
        }
        return parts.isEmpty() ? Words.say("imports.no-gain") : Formats.listed(parts);
    }

    /** All of an import as text: its counts, and a line of each file with tabs between its columns. */
    static String report(String head, List<ImportedItem> items) {
        StringBuilder report = new StringBuilder(head).append('\n');
        for (ImportedItem item : items) {
            report.append('\n')
                    .append(sign(item))
                    .append('\t')
                    .append(item.subject()
                            .file()
                            .map(Path::toString)
                            .orElse(item.subject().name()))
                    .append('\t')
                    .append(size(item))
                    .append('\t')
                    .append(String.join(" ", lines(item)).replaceAll("\\s+", " "));
        }
        return report.append('\n').toString();
    }

    /** What became of it, in a word. */
    static String sign(ImportedItem item) {
        return Words.say(
                item instanceof ImportedItem.Skipped
                        ? "imports.sign.skipped"
                        : ImportModel.hasRemarks(item) ? "imports.sign.remark" : "imports.sign.good");
    }

    /** Its size, or a dash. */
    static String size(ImportedItem item) {
        return item.bytes().isPresent() ? Formats.bytes(item.bytes().getAsLong()) : "–";
    }
}
