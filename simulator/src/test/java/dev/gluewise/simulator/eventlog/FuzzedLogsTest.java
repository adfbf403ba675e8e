package dev.gluewise.simulator.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small logs with all kinds of events, damaged in all kinds of ways: a profile or a named reason, and nothing else. */
class FuzzedLogsTest {
    /** Of each compression; more with -Pfuzz. */
    private static final int CASES = Integer.getInteger("gluewise.fuzz.cases", 500);

    private static final Pattern VALUE = Pattern.compile("(?<=:)(-?\\d+|true|false|\"[^\"\\\\]{0,40}\"|\\[\\]|\\{\\})");
    private static final String[] WRONG = {
        "null",
        "true",
        "-1",
        "1e99",
        "0.5",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[null]",
        "{\"Stage ID\":{}}",
        "99999999999999999999999999",
        "2147483647",
        "-2147483648",
        "9223372036854775807",
        "\\u0000",
        "",
        "[[[[",
        "\"\\ud83d\""
    };

    private static final List<BiFunction<String, Random, String>> DAMAGES = List.of(
            FuzzedLogsTest::wrongValues,
            FuzzedLogsTest::nested,
            FuzzedLogsTest::shuffledLines,
            FuzzedLogsTest::cut,
            (text, random) -> text);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void endInAProfileOrInANamedReason(Compression compression) throws Exception {
        Path log = folder.resolve("log");
        int profiles = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String text = DAMAGES.get(seed % DAMAGES.size()).apply(log(random), random);
            byte[] stored = compression.compress(text.getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(3) == 0) {
                flip(stored, random);
            }
            if (random.nextInt(5) == 0) {
                stored = Arrays.copyOf(stored, random.nextInt(stored.length));
            }
            Files.write(log, stored);
            try {
                isConsistent(EventLogReader.read(log));
                profiles++;
            } catch (ProblemException e) {
                assertThat(e.problem().message()).as("seed %d", seed).isNotEmpty();
                assertThat(e.problem().hint()).as("seed %d", seed).isNotEmpty();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + " under " + compression, e);
            }
        }
        assertThat(profiles).isBetween(CASES / 5, CASES - 1);
    }

    /** Nothing in it points to something that is not there. */
    private static void isConsistent(JobProfile profile) {
        assertThat(profile.work().size()).isPositive();
        profile.stages().forEach(stage -> {
            assertThat(stage.sparkJob()).isBetween(0, profile.sparkJobs().size() - 1);
            assertThat(stage.parents())
                    .allMatch(parent -> parent >= 0 && parent < profile.stages().size());
            assertThat(stage.rdds()).allMatch(rdd -> rdd < profile.rdds().size());
            assertThat(stage.rdds()).containsAll(stage.persisted());
        });
        for (int row = 0; row < profile.work().size(); row++) {
            assertThat(profile.work().executor(row))
                    .isBetween(0, profile.executors().size() - 1);
            assertThat(profile.work().durationMillis(row)).isNotNegative();
            assertThat(profile.work().locality(row)).isNotNull();
        }
    }

    private static String log(Random random) {
        LogText log = LogText.begun().executorAdded("2", 1 + random.nextInt(8), 12);
        log.line("{'Event':'SparkListenerBlockManagerAdded','Block Manager ID':{'Executor ID':'1','Host':'h','Port':1},"
                + "'Maximum Memory':900,'Timestamp':" + LogText.START + ",'Maximum Onheap Memory':700}");
        int task = 0;
        int stages = 1 + random.nextInt(4);
        for (int stage = 0; stage < stages; stage++) {
            long at = 20 + stage * 1_000L;
            log.sqlStart(stage, 0, "query", at)
                    .jobStart(stage, at, "'spark.sql.execution.id':'" + stage + "'", stage)
                    .stageSubmittedOver(stage, 4, at + 1, LogText.rdd(stage, stage - 1, random.nextBoolean(), 2));
            for (int partition = 0; partition < 4; partition++, task++) {
                log.task(task, stage, partition, at + 5, at + 5 + random.nextInt(800));
            }
            log.stageCompleted(stage, 0, 4, at + 900)
                    .jobEnd(stage, at + 910)
                    .sqlEnd(stage, at + 920, "")
                    .line("{'Event':'SparkListenerStageExecutorMetrics','Executor ID':'1','Executor Metrics':"
                            + "{'JVMHeapMemory':8}}")
                    .line("{'Event':'SparkListenerBlockUpdated','Block Updated Info':{'Block ID':'rdd_0_1',"
                            + "'Memory Size':70,'Disk Size':5}}")
                    .line("{'Event':'SparkListenerUnpersistRDD','RDD ID':" + stage + "}")
                    .line("{'Event':'com.databricks.Other','a':[1,{'b':'}'}]}");
        }
        return log.executorRemoved("2", 9_000).applicationEnd(9_900).toString();
    }

    private static String wrongValues(String text, Random random) {
        String damaged = text;
        for (int i = random.nextInt(6); i >= 0; i--) {
            Matcher values = VALUE.matcher(damaged);
            int from = random.nextInt(damaged.length());
            if (values.find(from)) {
                String wrong = WRONG[random.nextInt(WRONG.length)];
                damaged = damaged.substring(0, values.start()) + wrong + damaged.substring(values.end());
            }
        }
        return damaged;
    }

    /** A value nested thousands deep, closed or not, wanted or not; some of it too long for the reader's buffer. */
    private static String nested(String text, Random random) {
        int depth = 1 << random.nextInt(18);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String close = open.equals("[") ? "]" : "}";
        String value = open.repeat(depth) + (random.nextBoolean() ? "1" + close.repeat(depth) : "");
        Matcher values = VALUE.matcher(text);
        return values.find(random.nextInt(text.length() - 200))
                ? text.substring(0, values.start()) + value + text.substring(values.end())
                : text;
    }

    private static String shuffledLines(String text, Random random) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        Collections.shuffle(lines, random);
        return String.join("\n", lines.subList(0, 1 + random.nextInt(lines.size())));
    }

    private static String cut(String text, Random random) {
        return text.substring(0, random.nextInt(text.length()));
    }

    private static void flip(byte[] bytes, Random random) {
        // Digits and punctuation hurt more than arbitrary bytes.
        byte[] nasty = "0123456789-\"{}[],:\\\n\0eE.".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? nasty[random.nextInt(nasty.length)] : (byte) random.nextInt();
        }
    }
}
