package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.imports.ImportModel;
import dev.gluewise.app.desktop.imports.ImportSource;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.pricing.rates.BundledPrices;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An account on a server in this process, tried out and imported by hand, with a real workspace behind the window. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class AccountImportTest {
    private static final String JOBS = "{\"Jobs\":[{\"Name\":\"orders\",\"GlueVersion\":\"4.0\"}]}";
    private static final String RUNS = "{\"JobRuns\":[{\"Id\":\"jr_1\",\"JobName\":\"orders\",\"JobRunState\":"
            + "\"SUCCEEDED\",\"StartedOn\":1794000000,\"CompletedOn\":1794000700,\"ExecutionTime\":600,\"WorkerType\":"
            + "\"G.1X\",\"NumberOfWorkers\":10,\"GlueVersion\":\"4.0\"}]}";
    private static final String DENIED = "{\"__type\":\"AccessDeniedException\",\"Message\":\"made for a test\"}";

    @TempDir
    private static Path folder;

    private HttpServer server;
    private volatile boolean runsAllowed;
    private WorkspaceBackend backend;
    private DesktopWindow window;

    @Start
    void open(Stage stage) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            boolean jobs = target != null && target.endsWith("GetJobs");
            boolean allowed = jobs || runsAllowed;
            byte[] answer = (jobs ? JOBS : allowed ? RUNS : DENIED).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(allowed ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example");
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        backend = new WorkspaceBackend(folder.resolve("user"), BundledPrices.load(), clock);
        window = new DesktopWindow(stage, backend, new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @AfterEach
    void close() {
        backend.close();
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void whatIsMissingIsNamedAndOnceItIsAllowedTheHistoryIsImported(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.model().imports().openSheet(ImportSource.ACCOUNT);
            window.model().imports().account().eventLogsProperty().set(false);
        });
        waitUntil(() -> robot.lookup("#account-region").tryQuery().isPresent());
        robot.clickOn("#account-region").write("eu-west-1");
        robot.clickOn("#account-endpoint")
                .write("http://localhost:" + server.getAddress().getPort());

        robot.clickOn("#account-test");
        waitUntil(() ->
                window.model().imports().account().connectionProperty().get().isPresent());
        waitUntil(() -> robot.lookup("Missing: glue:GetJobRuns").tryQuery().isPresent());
        assertThat(robot.lookup("1 job in eu-west-1 can be read.").tryQuery()).isPresent();

        runsAllowed = true;
        robot.clickOn("#account-import");

        waitUntil(() -> window.model().jobs().row("orders").isPresent());
        assertThat(window.model().imports().count(ImportModel.Group.SKIPPED)).isZero();
        assertThat(window.model().imports().summary()).isEqualTo("2 of 2 parts imported");
        assertThat(backend.prices().region()).isEqualTo("eu-west-1");
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
