package dev.gluewise.simulator.spark.sample.scrub;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What would give away the machine that made a log.
 *
 * @param words names that must not stand in a log as a word of their own: host, user, addresses
 */
public record MachineTraces(Set<String> words) {
    /** Names that are no trace, though a machine or user may be called so: they are words of Spark's own too. */
    private static final Set<String> COMMON_WORDS = Set.of("spark", "root", "driver", "vm", "localhost", "");

    /** Folders and schemes of a local file system; the lookbehind spares paths such as {@code s3://bucket/home}. */
    private static final Pattern LOCAL_PLACES = Pattern.compile(
            "file:/|(?<![\\w:/.-])/(?:root|home|tmp|work|usr|opt|var|Users|private|mnt)/|[A-Z]:\\\\\\\\|\\bjava\\.home\\b"
                    + "|\\bos\\.(?:name|arch|version)\\b|\\b127\\.0\\.0\\.1\\b|\\blocalhost\\b|\"User\":\"root\"");

    public MachineTraces {
        words = words.stream().filter(word -> !COMMON_WORDS.contains(word)).collect(Collectors.toUnmodifiableSet());
    }

    /** What gives away this machine and this user. */
    public static MachineTraces ofThisMachine() {
        Set<String> words = new LinkedHashSet<>(addresses());
        words.add(hostName());
        words.add(System.getProperty("user.name", ""));
        words.add(System.getProperty("user.home", ""));
        words.add(System.getProperty("java.home", ""));
        return new MachineTraces(words);
    }

    /** The first trace in a text, if there is one. */
    public Optional<String> in(String text) {
        Matcher place = LOCAL_PLACES.matcher(text);
        if (place.find()) {
            return Optional.of(place.group());
        }
        return words.stream()
                .filter(word -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w.-])")
                        .matcher(text)
                        .find())
                .findFirst();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return ""; // A machine whose name does not resolve cannot have told it to Spark either.
        }
    }

    private static Set<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            throw new IllegalStateException("this machine's addresses cannot be listed", e);
        }
    }
}
