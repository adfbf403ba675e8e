package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.text.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The name of the open workspace, behind which stand the ways to other ones. */
final class WorkspaceMenu extends MenuButton {
    /** A longer name ends in dots; the menu has it whole. */
    private static final double WIDEST = 260;

    private final DesktopModel model;
    private final WorkspaceActions actions;

    WorkspaceMenu(DesktopModel model, WorkspaceActions actions) {
        this.model = model;
        this.actions = actions;
        setId("workspace-menu");
        getStyleClass().addAll("flat", "workspace-name");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(WIDEST);
        follow(this, model.workspaceProperty(), open -> {
            String name = open.map(WorkspaceInfo::name).orElseGet(() -> Words.say("shell.no-workspace"));
            setText(name);
            setAccessibleText(Words.say("shell.workspace.menu", name));
        });
        follow(this, model.recentProperty(), this::fill);
    }

    private void fill(List<Path> recent) {
        getItems()
                .setAll(
                        item(Words.say("shell.workspace.open"), actions::choose),
                        item(Words.say("shell.workspace.window"), actions::chooseForNewWindow),
                        item(Words.say("shell.workspace.sample"), model::openSample));
        if (!recent.isEmpty()) {
            MenuItem head = item(Words.say("shell.workspace.recent"), () -> {});
            head.setDisable(true);
            getItems().addAll(new SeparatorMenuItem(), head);
        }
        for (Path file : recent) {
            getItems().add(item(file.toString(), () -> actions.open(file)));
        }
    }

    private static MenuItem item(String name, Runnable run) {
        MenuItem item = new MenuItem(name);
        // A file's name may hold an underscore, which marks a key elsewhere.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }
}
