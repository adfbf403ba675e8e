package dev.gluewise.simulator.profile.codec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.SqlExecution;
import dev.gluewise.simulator.profile.Stage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Profiles as compressed bytes and back: what there is few of as JSON, the tasks as columns behind it. Bytes of every
 * earlier layout are read too; what they did not hold is unknown.
 */
public final class ProfileCodec {
    /** Changes with the layout of the bytes. */
    private static final int LAYOUT = 2;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            // The same profile gives the same bytes, in whichever process: maps have no order of their own.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Everything of a profile but its tasks. */
    private record Head(
            Application application,
            List<SparkJob> sparkJobs,
            List<SqlExecution> sqlExecutions,
            List<Stage> stages,
            List<Rdd> rdds,
            List<Executor> executors,
            ExecutorMemory driver,
            Completeness completeness) {}

    private ProfileCodec() {}

    /** Packs a profile; the same profile gives the same bytes. */
    public static byte[] encode(JobProfile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // With a checksum, so that damaged bytes are found before they are believed.
        ZstdOutputStream compressed = new ZstdOutputStream(bytes).setChecksum(true);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(compressed))) {
            out.writeInt(LAYOUT);
            byte[] head = JSON.writeValueAsBytes(new Head(
                    profile.application(),
                    profile.sparkJobs(),
                    profile.sqlExecutions(),
                    profile.stages(),
                    profile.rdds(),
                    profile.executors(),
                    profile.driver(),
                    profile.completeness()));
            out.writeInt(head.length);
            out.write(head);
            TaskColumns.write(profile.work(), out);
            TaskColumns.write(profile.rework(), out);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks what {@link #encode} has packed, of this or an earlier version.
     *
     * @throws IOException where the bytes are damaged, or of a later version
     */
    public static JobProfile decode(byte[] bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new ZstdInputStream(new ByteArrayInputStream(bytes))))) {
            int layout = in.readInt();
            if (layout < 1 || layout > LAYOUT) {
                throw new IOException(
                        "it has layout " + layout + ", and this version of Gluewise reads up to " + LAYOUT);
            }
            Head head = head(in.readNBytes(in.readInt()), layout);
            int stages = head.stages().size();
            JobProfile profile = new JobProfile(
                    head.application(),
                    head.sparkJobs(),
                    head.sqlExecutions(),
                    head.stages(),
                    head.rdds(),
                    TaskColumns.read(in, stages, layout),
                    TaskColumns.read(in, stages, layout),
                    head.executors(),
                    head.driver(),
                    head.completeness());
            // Only at the end of the stream is its checksum looked at.
            if (in.read() >= 0) {
                throw new IOException("a profile does not end where it should");
            }
            return profile;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ClassCastException e) {
            throw new IOException("the bytes of a profile are damaged", e);
        }
    }

    private static Head head(byte[] json, int layout) throws IOException {
        if (layout == LAYOUT) {
            return JSON.readValue(json, Head.class);
        }
        ObjectNode older = (ObjectNode) JSON.readTree(json);
        OlderProfiles.complete(older);
        return JSON.treeToValue(older, Head.class);
    }
}
