import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers the licences of all that is bundled: a list of the libraries, and the texts of licences and notices that lie in their
 * jars. Licences FOLDER LIST,LIST JARS-FOLDER...
 */
final class Licences {
    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[^/]*|META-INF/(licen[cs]es?|legal)/[^/]+",
            Pattern.CASE_INSENSITIVE);

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        TreeSet<String> libraries = new TreeSet<>();
        for (String list : arguments[1].split(",")) {
            libraries.addAll(Files.readAllLines(Path.of(list)));
        }
        Files.write(folder.resolve("third-party.txt"), libraries);
        for (String jars : List.of(arguments).subList(2, arguments.length)) {
            try (Stream<Path> found = Files.list(Path.of(jars))) {
                for (Path jar : found.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                    copyTexts(jar, folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
                }
            }
        }
    }

    private static void copyTexts(Path jar, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    Files.createDirectories(folder);
                    try (InputStream text = file.getInputStream(entry)) {
                        Path name = Path.of(entry.getName()).getFileName();
                        Files.copy(text, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
