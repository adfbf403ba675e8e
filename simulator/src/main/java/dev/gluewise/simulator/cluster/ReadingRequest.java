package dev.gluewise.simulator.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which logs a cluster is to read.
 *
 * @param master Spark's name of the cluster, such as {@code spark://host:7077}
 * @param settings Spark's properties by name, such as {@code spark.executor.memory}; they may hold secrets
 * @param paths files and folders as URIs that every worker can read, such as {@code s3a://bucket/logs/}
 */
public record ReadingRequest(String master, Map<String, String> settings, List<String> paths) {
    public ReadingRequest {
        settings = Map.copyOf(settings);
        paths = List.copyOf(paths);
    }

    /** Writes it to a file, for the process that is asked; both are of the same build. */
    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(master);
            out.writeInt(settings.size());
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                out.writeUTF(setting.getKey());
                out.writeUTF(setting.getValue());
            }
            out.writeInt(paths.size());
            for (String path : paths) {
                out.writeUTF(path);
            }
        }
    }

    /** Reads the one that lies in the folder of the process that is asked. */
    public static ReadingRequest in(Path folder) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(ClusterReading.REQUEST_FILE))))) {
            String master = in.readUTF();
            Map<String, String> settings = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                settings.put(in.readUTF(), in.readUTF());
            }
            List<String> paths = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                paths.add(in.readUTF());
            }
            return new ReadingRequest(master, settings, paths);
        }
    }
}
