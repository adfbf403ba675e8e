package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.app.desktop.backend.PastReplays;
import java.util.ArrayList;
import java.util.List;

/** Replays in memory. */
public final class SampleReplays implements PastReplays {
    private final List<KeptReplay> kept = new ArrayList<>();
    private long next = 1;

    @Override
    public List<KeptReplay> of(String job) {
        return kept.reversed().stream()
                .filter(replay -> replay.job().equals(job))
                .toList();
    }

    @Override
    public KeptReplay keep(String job, ReplayResult result) {
        kept.removeIf(replay -> replay.job().equals(job) && result.repeats(replay.result()));
        KeptReplay made = new KeptReplay(next++, job, result);
        kept.add(made);
        return made;
    }

    @Override
    public void remove(KeptReplay replay) {
        kept.remove(replay);
    }
}
