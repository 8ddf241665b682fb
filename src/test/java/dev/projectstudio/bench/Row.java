package dev.projectstudio.bench;

import java.util.Locale;

/// One line of the table.
///
/// @param measured what was measured, with its unit
/// @param against what it is compared with in the same run; empty for an absolute bar
/// @param value what the bar speaks of: a ratio or milliseconds
/// @param bar the most that `value` may be; infinite where nothing is promised
record Row(String name, String measured, String against, double value, double bar) {

    static Row ratio(String name, Timings.Pair both, String othersName, double bar) {
        return ratio(name, both.first(), othersName, both.second(), bar);
    }

    static Row ratio(String name, Timings measured, String othersName, Timings others, double bar) {
        return new Row(
                name,
                range(measured),
                othersName + " " + millis(others.median()),
                measured.median() / others.median(),
                bar);
    }

    /// Milliseconds of its own.
    static Row millis(String name, Timings measured, double bar) {
        return new Row(name, range(measured), "", measured.median(), bar);
    }

    /// How much longer than the other it takes.
    static Row over(String name, Timings.Pair both, String othersName, double bar) {
        return new Row(
                name,
                range(both.first()),
                othersName + " " + millis(both.second().median()),
                both.first().median() - both.second().median(),
                bar);
    }

    static Row absolute(String name, double value, String unit, double bar) {
        return new Row(name, String.format(Locale.ROOT, "%.2f %s", value, unit), "", value, bar);
    }

    static Row notRun(String name, String why) {
        return new Row(name, "not run", why, Double.NaN, Double.NaN);
    }

    String line() {
        var verdict = Double.isNaN(value) ? "—" : value <= bar ? "ok" : "MISSED";
        var limit = Double.isInfinite(bar) || Double.isNaN(bar) ? "—" : String.format(Locale.ROOT, "%.1f", bar);
        var shown = Double.isNaN(value) ? "—" : String.format(Locale.ROOT, "%.2f", value);
        return String.format(
                "| %-66s | %-26s | %-34s | %8s | %6s | %-6s |", name, measured, against, shown, limit, verdict);
    }

    private static String range(Timings measured) {
        return "%s (%s–%s)".formatted(millis(measured.median()), digits(measured.least()), digits(measured.most()));
    }

    private static String millis(double value) {
        return digits(value) + " ms";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    }
}
