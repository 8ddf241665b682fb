package dev.projectstudio;

/// Opens the window when called without arguments, and runs a command otherwise.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
