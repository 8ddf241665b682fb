package dev.projectstudio.bench;

import java.util.Locale;

/// One line of the table.
///
/// @param measured what was measured, with its unit
/// @param against what it is compared with in the same run; empty for an absolute bar
/// @param value what the bar speaks of: a ratio or milliseconds
/// @param bar the most that `value` may be; infinite where nothing is promised
record Row(String name, String measured, String against, double value, double bar) {

    static Row ratio(String name, Timings measured, String othersName, Timings others, double bar) {
        return new Row(
                name,
                "%s (%.1f–%.1f)".formatted(millis(measured.median()), measured.least(), measured.most()),
                othersName + " " + millis(others.median()),
                measured.median() / others.median(),
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

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}
