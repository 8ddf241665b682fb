package dev.projectstudio;

import dev.projectstudio.boot.Start;

/// Opens the window when called without arguments, and runs a command otherwise.
public final class Main {

    private Main() {}

    /// Once a command returns, all is written and closed. To exit the usual way would first set up the logging of
    /// exits, which takes as long as a query. A process that was told to end has the status that says so.
    public static void main(String[] args) {
        int status = Start.ofProcess().run(args);
        if (args.length == 0) {
            System.exit(status);
        }
        if (!Start.isEnding()) {
            Runtime.getRuntime().halt(status);
        }
    }
}
