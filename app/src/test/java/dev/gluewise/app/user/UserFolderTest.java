package dev.gluewise.app.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFolderTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, NOTHING, -, home/.local/share/gluewise",
        "Linux, XDG_DATA_HOME, '', home/.local/share/gluewise",
        "Linux, XDG_DATA_HOME, data, data/gluewise",
        "Mac OS X, XDG_DATA_HOME, data, home/Library/Application Support/Gluewise",
        "Windows 11, LOCALAPPDATA, data, data/Gluewise",
        "Windows 11, NOTHING, -, home/AppData/Local/Gluewise"
    })
    void isWhereTheSystemKeepsSuchFiles(String system, String variable, String value, Path folder) {
        assertThat(UserFolder.of(Map.of(variable, value), system, Path.of("home")))
                .isEqualTo(folder);
    }
}
