package dev.gluewise.analyzer.source.account;

import java.util.List;
import software.amazon.awssdk.profiles.ProfileFile;

/** The profiles of the user's AWS configuration. */
public final class AwsProfiles {
    private static final System.Logger LOG = System.getLogger(AwsProfiles.class.getName());

    private AwsProfiles() {}

    /** Their names in alphabetical order; none where there is no configuration or it cannot be read. */
    public static List<String> names() {
        try {
            return ProfileFile.defaultProfileFile().profiles().keySet().stream()
                    .sorted()
                    .toList();
        } catch (RuntimeException e) {
            // A user may have none, or one that only the AWS command line understands; names can be typed all the same.
            LOG.log(System.Logger.Level.INFO, "the profiles of the AWS configuration cannot be listed", e);
            return List.of();
        }
    }
}
