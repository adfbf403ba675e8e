package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxToolkit;

/** Gives each test a desk, and clears it away. */
final class DeskExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(DeskExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("desk");
        context.getStore(HERE).put(Desk.class, new Desk(folder));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Desk desk = desk(context);
        desk.endsTheProgram();
        Language.ENGLISH.speak();
        TextScale.set(1);
        try (Stream<Path> files = Files.walk(desk.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desk(context);
    }

    private static Desk desk(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(HERE).get(Desk.class, Desk.class));
    }
}
