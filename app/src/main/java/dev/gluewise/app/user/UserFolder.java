package dev.gluewise.app.user;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Gluewise keeps its own files for a user, by the custom of the operating system. */
public final class UserFolder {
    private static final String NAME = "Gluewise";

    private UserFolder() {}

    /** The folder of whoever runs this process. */
    public static Path ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folder, which may not exist yet.
     *
     * @param environment the process's environment
     * @param osName the system property {@code os.name}
     * @param home the user's home folder
     */
    public static Path of(Map<String, String> environment, String osName, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            String data = environment.get("LOCALAPPDATA");
            return data == null ? home.resolve("AppData").resolve("Local").resolve(NAME) : Path.of(data, NAME);
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        String data = environment.get("XDG_DATA_HOME");
        Path shared = data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
        return shared.resolve(NAME.toLowerCase(Locale.ROOT));
    }
}
