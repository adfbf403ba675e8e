package dev.gluewise.app.about;

/** Which program this is, and on what it runs. */
public final class Version {
    /** The same as in the build's own files, which a test holds. */
    public static final String NUMBER = "0.1.0";

    private Version() {}

    /** The program with its version. */
    public static String ofProgram() {
        return "Gluewise " + NUMBER;
    }

    /** Java and the operating system with theirs. */
    public static String ofSystem() {
        return "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch");
    }
}
