package dev.gluewise.app.desktop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An AWS account with one job, on a server in this process; its runs may be forbidden, or kept waiting for. */
final class LoopbackAccount implements AutoCloseable {
    static final String JOB = "orders";

    private static final String JOBS = "{\"Jobs\":[{\"Name\":\"orders\",\"GlueVersion\":\"4.0\"}]}";
    private static final String RUNS = "{\"JobRuns\":[{\"Id\":\"jr_1\",\"JobName\":\"orders\",\"JobRunState\":"
            + "\"SUCCEEDED\",\"StartedOn\":1794000000,\"CompletedOn\":1794000700,\"ExecutionTime\":600,\"WorkerType\":"
            + "\"G.1X\",\"NumberOfWorkers\":10,\"GlueVersion\":\"4.0\"}]}";
    private static final String DENIED = "{\"__type\":\"AccessDeniedException\",\"Message\":\"made for a test\"}";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile boolean runsAllowed = true;
    private volatile CountDownLatch patience = new CountDownLatch(0);

    LoopbackAccount() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            boolean jobs = target != null && target.endsWith("GetJobs");
            boolean allowed = jobs || runsAllowed;
            try {
                patience.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] answer = (jobs ? JOBS : allowed ? RUNS : DENIED).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(allowed ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example");
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void allowsRuns(boolean allowed) {
        runsAllowed = allowed;
    }

    /** From now on it gives no answer, until {@link #answers}. */
    void keepsSilent() {
        patience = new CountDownLatch(1);
    }

    void answers() {
        patience.countDown();
    }

    @Override
    public void close() {
        answers();
        server.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }
}
