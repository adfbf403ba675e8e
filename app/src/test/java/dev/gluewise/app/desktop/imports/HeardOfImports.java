package dev.gluewise.app.desktop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hears what an import tells outside of its sheet, in a workspace that knew two jobs. */
final class HeardOfImports implements ImportModel.Told {
    private final Consumer<List<String>> imported;
    private final List<String> corrected = new ArrayList<>();

    HeardOfImports(Consumer<List<String>> imported) {
        this.imported = imported;
    }

    @Override
    public void imported(List<String> jobs) {
        imported.accept(jobs);
    }

    @Override
    public void corrected(List<String> jobs) {
        corrected.addAll(jobs);
    }

    @Override
    public List<String> known() {
        return List.of("orders", "returns_scd2");
    }

    /** The jobs that logs were of before and after the user said otherwise. */
    List<String> corrected() {
        return corrected;
    }
}
