package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes plots out of the window: to the clipboard and into files. Encoding and writing go on off the FX thread. */
public final class PlotExports {
    /** Pixels of a picture to each of the screen's, in either direction. */
    private static final double SCALE = 2;

    private final TaskRunner tasks;
    private final FileDialogs dialogs;
    private final Consumer<String> tell;
    private final Consumer<Problem> fail;

    /**
     * @param tell takes what was done, for the user
     * @param fail takes what went wrong, for the user
     */
    public PlotExports(TaskRunner tasks, FileDialogs dialogs, Consumer<String> tell, Consumer<Problem> fail) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.tell = tell;
        this.fail = fail;
    }

    /** Puts the picture on the clipboard. */
    public void copyPicture(Plot plot) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Picture(plot).image(SCALE));
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Words.say("plot.copied"));
    }

    /** Saves the picture as PNG, in twice the screen's resolution. */
    public void savePng(Plot plot) {
        WritableImage image = new Picture(plot).image(SCALE);
        save(plot.fileName() + ".png", () -> PngFile.bytes(image));
    }

    /** Saves the picture as SVG, of shapes and text. */
    public void saveSvg(Plot plot) {
        String document = new Picture(plot).svg();
        save(plot.fileName() + ".svg", () -> document.getBytes(StandardCharsets.UTF_8));
    }

    /** Saves figures of the plot as CSV. */
    public void saveTable(Plot plot, PlotTable table) {
        save(plot.fileName() + table.suffix() + ".csv", () -> table.csv().get().getBytes(StandardCharsets.UTF_8));
    }

    private void save(String name, Supplier<byte[]> content) {
        String usable = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        dialogs.chooseTarget(Words.say("plot.dialog"), usable)
                .ifPresent(file -> tasks.start(
                        Words.say("plot.saving", file.getFileName()),
                        progress -> write(file, content.get()),
                        written -> tell.accept(Words.say("plot.saved", written)),
                        fail));
    }

    private static Path write(Path file, byte[] content) throws ProblemException {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            Words.say("plot.unwritable"),
                            Words.say("plot.unwritable.hint")),
                    e);
        }
    }
}
