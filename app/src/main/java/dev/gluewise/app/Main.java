package dev.gluewise.app;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        System.out.println(String.join("\n", arguments));
    }
}
