package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.ScreenStack;
import dev.gluewise.app.desktop.imports.DropTarget;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.imports.ImportSheet;
import dev.gluewise.app.desktop.imports.ImportSource;
import dev.gluewise.app.desktop.imports.PolicySheet;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.job.JobView;
import dev.gluewise.app.desktop.jobs.JobsView;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.pricing.PricingView;
import dev.gluewise.app.desktop.reports.ReportsView;
import dev.gluewise.app.desktop.settings.SettingsView;
import dev.gluewise.app.desktop.start.FirstRunView;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.app.desktop.whatif.WhatIfView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The whole window. */
public final class DesktopView extends StackPane implements WhatIfView.Actions {
    private static final List<KeyCode> FIGURES =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    private final DesktopModel model;
    private final SchemeSwitch schemes;
    private final FileDialogs dialogs;
    private final WorkspaceActions workspaces;
    private final Sheets sheets = new Sheets();
    private final ScreenStack<Page> pages = new ScreenStack<>(Page.class);

    /** @param windows the windows beside this one */
    public DesktopView(DesktopModel model, SchemeSwitch schemes, FileDialogs dialogs, Windows windows) {
        this.model = model;
        this.schemes = schemes;
        this.dialogs = dialogs;
        workspaces = new WorkspaceActions(model, dialogs, windows);
        getStyleClass().add("desktop");
        // A page that is added here has its entry in the rail and its key.
        pages.add(Page.FIRST_RUN, this::firstRun, first -> {});
        pages.add(
                Page.JOBS,
                () -> new JobsView(model.jobs(), model.settings(), model::openJob, model::tell),
                JobsView::focusTable);
        PlotExports plots = new PlotExports(model.tasks(), dialogs, model::tell, model::fail);
        pages.add(
                Page.JOB,
                () -> new JobView(model.job(), schemes.schemeProperty(), model, this, plots),
                JobView::focusShown);
        pages.add(Page.PRICING, () -> new PricingView(model.pricing()), PricingView::focusTable);
        pages.add(
                Page.REPORTS,
                () -> new ReportsView(model.reports(), dialogs, windows::openFolder),
                ReportsView::focusExport);
        pages.add(
                Page.SETTINGS,
                () -> new SettingsView(model.settingsPage(), windows::openFolder),
                SettingsView::focusFirst);
        StackPane content = new StackPane(pages, problem());
        TopBar top = new TopBar(model, schemes, workspaces, this::showPalette);
        BorderPane main = new BorderPane(content, top, null, null, null);
        Rail rail = new Rail(model, railPages(), this::showHelp);
        BorderPane frame = new BorderPane(main, null, null, new StatusBar(model), rail);
        DropTarget drop = new DropTarget(this, paths -> model.imports().importFiles(paths));
        getChildren().addAll(reachable(frame), sheets.node(), dropHint(drop));
        follow(this, model.pageProperty(), pages::show);
        follow(this, model.imports().sheetOpenProperty(), this::showImportSheet);
        new JobSheets(model, dialogs, sheets).follow(this);
        sheets.openProperty().subscribe(shown -> {
            if (!shown) {
                model.imports().sheetOpenProperty().set(false);
                model.apply().sheetOpenProperty().set(false);
                model.scenarios().sheetOpenProperty().set(false);
            }
        });
    }

    /** With larger text a small window cannot hold everything; what it does not hold can be scrolled to. */
    private static Node reachable(Region frame) {
        if (TextScale.px(1) <= 1) {
            return frame;
        }
        ScrollPane whole = new ScrollPane(frame);
        whole.setFitToWidth(true);
        whole.setFitToHeight(true);
        whole.getStyleClass().add("plain-scroll");
        return whole;
    }

    private Node firstRun() {
        String prices = model.backend()
                .prices()
                .standard()
                .map(rate -> Words.say(
                        "shell.prices.as-of", Formats.day(rate.provenance().asOf())))
                .orElseGet(() -> Words.say("shell.prices.bundled"));
        return new FirstRunView(model.backend().sampleDescription(), prices, new FirstRunView.Ways() {
            @Override
            public void openSample() {
                model.openSample();
            }

            @Override
            public void importAccount() {
                model.imports().openSheet(ImportSource.ACCOUNT);
            }

            @Override
            public void chooseFiles() {
                model.imports().importFiles(dialogs.chooseFiles());
            }

            @Override
            public void showPolicy() {
                sheets.show(new PolicySheet(sheets::hide), Pos.CENTER);
            }
        });
    }

    private List<Page> railPages() {
        return pages.keys().stream().filter(Page::inRail).toList();
    }

    private void showImportSheet(boolean open) {
        if (open) {
            sheets.show(
                    new ImportSheet(
                            model.imports(),
                            dialogs,
                            List.copyOf(model.backend().priceDesk().book().regions())),
                    Pos.CENTER);
        } else {
            sheets.hide();
        }
    }

    private void showHelp() {
        if (!sheets.shows(HelpSheet.class)) {
            sheets.showAbove(new HelpSheet(sheets::back), Pos.CENTER);
        }
    }

    private void showPalette() {
        PaletteSheet sheet = new PaletteSheet(new PaletteModel(paletteEntries()), sheets::hide);
        sheets.show(sheet, Pos.TOP_CENTER);
        sheet.focusField();
    }

    private List<PaletteModel.Entry> paletteEntries() {
        List<PaletteModel.Entry> entries = new ArrayList<>();
        for (JobSummary row : model.jobs().jobsProperty().get()) {
            entries.add(new PaletteModel.Entry(PaletteModel.Kind.JOB, row.job(), () -> model.openJob(row.job())));
        }
        for (Page page : railPages()) {
            entries.add(new PaletteModel.Entry(
                    PaletteModel.Kind.PAGE, Words.say("shell." + page.code()), () -> model.show(page)));
        }
        entries.add(action("shell.import", model.imports()::openSheet));
        entries.add(action("shell.workspace.open", workspaces::choose));
        entries.add(action("shell.workspace.window", workspaces::chooseForNewWindow));
        entries.add(action("shell.workspace.sample", model::openSample));
        entries.add(action("shell.action.theme", schemes::toggle));
        entries.add(action("shell.action.keys", this::showHelp));
        if (model.pageProperty().get() == Page.JOB) {
            entries.add(action("shell.action.copy-cli", this::copyAsCli));
            entries.add(action("shell.action.verify", this::verify));
        }
        return entries;
    }

    private static PaletteModel.Entry action(String name, Runnable run) {
        return new PaletteModel.Entry(PaletteModel.Kind.ACTION, Words.say(name), run);
    }

    /** Asks whether to close although work is running. */
    public void confirmClose(Runnable close) {
        String running =
                model.tasks().running().stream().map(RunningTask::title).collect(Collectors.joining(", "));
        ConfirmSheet sheet = new ConfirmSheet(
                Words.say("shell.quit.title"),
                Words.say("shell.quit.text", running),
                Words.say("shell.quit.close"),
                close,
                Words.say("shell.quit.stay"),
                sheets::hide);
        sheets.show(sheet, Pos.CENTER);
        sheet.focusNo();
    }

    /** Lets sheets slide, or not. */
    public void setMotion(boolean on) {
        sheets.setMotion(on);
    }

    private Node problem() {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.getStyleClass().add("banner");
        box.setMaxSize(680, USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        box.dismissable(model::dismissProblem);
        return box;
    }

    private static Node dropHint(DropTarget drop) {
        VBox hint = new VBox(
                Icons.feather(Feather.DOWNLOAD, 32),
                label(Words.say("shell.drop"), "sheet-title"),
                label(Words.say("shell.drop.what"), "muted"));
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(drop.hoveringProperty());
        return hint;
    }

    @Override
    public void importLogs() {
        model.imports().openSheet();
    }

    @Override
    public void showPrices() {
        model.show(Page.PRICING);
    }

    @Override
    public void copyAsCli() {
        model.whatIf().changeAsCli().ifPresent(command -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(command);
            Clipboard.getSystemClipboard().setContent(content);
            model.tell(Words.say("shell.copied-cli"));
        });
    }

    @Override
    public void apply() {
        model.apply().open();
    }

    @Override
    public void showScenarios() {
        model.scenarios().open();
    }

    /** Gives the window's keys to its scene. */
    public void installKeys(Scene scene) {
        key(scene, KeyCode.I, () -> model.imports().openSheet(), KeyCombination.SHORTCUT_DOWN);
        for (int place = 0; place < FIGURES.size(); place++) {
            int there = place;
            key(scene, FIGURES.get(place), () -> showPage(there), KeyCombination.SHORTCUT_DOWN);
            key(scene, FIGURES.get(place), () -> showTab(there), KeyCombination.ALT_DOWN);
        }
        key(scene, KeyCode.K, this::showPalette, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.O, workspaces::choose, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.O, workspaces::chooseForNewWindow, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.C, this::copyShownJob, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.A, () -> ifJobShown(this::apply), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.Z, () -> ifJobShown(model.whatIf()::undo), KeyCombination.SHORTCUT_DOWN);
        key(
                scene,
                KeyCode.Z,
                () -> ifJobShown(model.whatIf()::redo),
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.UP, () -> ifJobShown(model::previousJob), KeyCombination.ALT_DOWN);
        key(scene, KeyCode.DOWN, () -> ifJobShown(model::nextJob), KeyCombination.ALT_DOWN);
        key(scene, KeyCode.E, this::export, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.ENTER, () -> ifJobShown(this::verify), KeyCombination.SHORTCUT_DOWN);
        keyOfAll(scene, KeyCode.PERIOD, model::cancelTask, KeyCombination.SHORTCUT_DOWN);
        keyOfAll(scene, KeyCode.L, schemes::toggle, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        keyOfAll(scene, KeyCode.F1, this::showHelp);
    }

    /** On the page of reports the file is asked for; from elsewhere the page is shown first. */
    private void export() {
        if (model.pageProperty().get() == Page.REPORTS) {
            pages.made(Page.REPORTS, ReportsView.class).ifPresent(ReportsView::export);
        } else {
            model.showReports();
        }
    }

    private void showPage(int place) {
        if (place < railPages().size()) {
            model.show(railPages().get(place));
        }
    }

    private void showTab(int place) {
        ifJobShown(() -> pages.made(Page.JOB, JobView.class).ifPresent(job -> job.showTab(place)));
    }

    @Override
    public void verify() {
        model.job().tabProperty().set(JobTab.VERIFY);
        model.job().verify().start();
    }

    private void copyShownJob() {
        ifJobShown(this::copyAsCli);
    }

    private void ifJobShown(Runnable action) {
        if (model.pageProperty().get() == Page.JOB) {
            action.run();
        }
    }

    /** A key of what waits while a sheet is open. */
    private void key(Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        keyOfAll(
                scene,
                code,
                () -> {
                    if (!sheets.openProperty().get()) {
                        action.run();
                    }
                },
                modifiers);
    }

    /** A key that does the same whatever is open. */
    private static void keyOfAll(Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }
}
