package dev.projectstudio;

import dev.projectstudio.boot.Start;

/// Opens the window when called without arguments, and runs a command otherwise.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Start.ofProcess().run(args));
    }
}
