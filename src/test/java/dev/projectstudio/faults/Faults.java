package dev.projectstudio.faults;

/// How often a fault is repeated: the catalogue's count in the run for faults, a tenth of it in `verify`.
public final class Faults {

    private static final double SCALE = Double.parseDouble(System.getProperty("faults.scale", "0.1"));

    private Faults() {}

    public static int times(int inTheCatalogue) {
        return Math.max(1, (int) Math.round(inTheCatalogue * SCALE));
    }

    /// Tells the runs of the tests apart, each of which may have several processes.
    static String run() {
        return System.getProperty(
                "faults.run", "by-itself-" + ProcessHandle.current().pid());
    }

    /// What share of the catalogue's counts this run has.
    static String counts() {
        return SCALE == 1 ? "the counts of the catalogue" : "%.0f %% of the catalogue's counts".formatted(SCALE * 100);
    }
}
