package dev.projectstudio;

/// How often a fault is repeated: the catalogue's count in the run for faults, a tenth of it in `verify`.
public final class Faults {

    private static final double SCALE = Double.parseDouble(System.getProperty("faults.scale", "0.1"));

    private Faults() {}

    public static int times(int inTheCatalogue) {
        return Math.max(1, (int) Math.round(inTheCatalogue * SCALE));
    }
}
