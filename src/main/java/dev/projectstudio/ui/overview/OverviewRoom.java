package dev.projectstudio.ui.overview;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.ui.common.RowList;
import java.util.LinkedHashMap;
import java.util.List;

/// How much of each part is shown, so that a window of the size to compose for need not be scrolled: files and items as
/// far as there is room beside a little activity, and of that as much as is left then.
///
/// @param files how many rows they have, the way to all of them included
/// @param installed how many lines, likewise
record OverviewRoom(int files, int installed, int activity) {

    private static final int LEAST_ACTIVITY = 1;
    private static final int SOME_ACTIVITY = 2;
    private static final int MOST_ACTIVITY = 10;
    private static final int LEAST_FILES = 3;
    private static final int MOST_FILES = 6;
    private static final int LEAST_INSTALLED = 2;
    private static final int MOST_INSTALLED = 6;
    /// What is left below the header where nothing but the two halves in the middle and the activity is still to come.
    private static final double LEFT_OVER = 452;
    private static final double BAR = 60;
    private static final double HEAD = 32;
    private static final double CHIPS = 26;
    private static final double CHIPS_WIDTH = 338;
    private static final double CHIP = 20;
    private static final double LETTER = 6;
    private static final double LINE = 24;
    private static final double QUESTION = 22;

    /// @param entries how much activity there is
    /// @param hasBar whether a line says what is wrong
    static OverviewRoom of(OverviewState state, int entries, boolean hasBar) {
        int questions = state.glance().openQuestions().size();
        double asked = questions == 0 ? 0 : (1 + Math.min(questions, OverviewSections.MOST_QUESTIONS + 1)) * QUESTION;
        double all = LEFT_OVER - asked - (hasBar ? BAR : 0);
        double middle = all - Math.clamp(entries, LEAST_ACTIVITY, SOME_ACTIVITY) * RowList.ROW;
        double needed =
                HEAD + Math.clamp(state.dependencies().size(), 1, OverviewSections.MOST_DEPENDENCIES + 1) * LINE;
        double stack = HEAD + chipLines(state) * CHIPS + StackSection.unreadLines(state) * LINE;
        int files = fitting(middle - needed - HEAD, RowList.ROW, LEAST_FILES, MOST_FILES);
        int installed = fitting(middle - stack - HEAD, LINE, LEAST_INSTALLED, MOST_INSTALLED);
        double left = HEAD + Math.min(state.files().size(), files) * RowList.ROW + needed;
        int items = Math.min(items(state.installed()), installed);
        double right = stack + (items == 0 ? 0 : HEAD + items * LINE);
        int activity = fitting(all - Math.max(left, right), RowList.ROW, LEAST_ACTIVITY, MOST_ACTIVITY);
        return new OverviewRoom(files, installed, activity);
    }

    /// How many of so many are shown, where the last row is for the way to the rest.
    static int shown(int all, int room) {
        return all <= room ? all : room - 1;
    }

    private static int fitting(double room, double row, int least, int most) {
        return Math.clamp((long) (room / row), least, most);
    }

    private static int items(List<InstalledCopy> copies) {
        return (int) copies.stream().map(InstalledCopy::item).distinct().count();
    }

    /// Each category begins a line.
    private static int chipLines(OverviewState state) {
        int lines = 0;
        var used = new LinkedHashMap<String, Double>();
        for (var tech : state.stack()) {
            double width = width(tech, state.mapped(tech));
            double before = used.getOrDefault(tech.category(), CHIPS_WIDTH);
            boolean isNext = before + width > CHIPS_WIDTH;
            lines += isNext ? 1 : 0;
            used.put(tech.category(), isNext ? width : before + width);
        }
        return lines;
    }

    /// With its first item and the gap behind it.
    private static double width(Tech tech, List<MappedItem> mapped) {
        double chip = CHIP + tech.title().length() * LETTER;
        return mapped.isEmpty()
                ? chip
                : chip + CHIP + mapped.getFirst().item().name().length() * LETTER + (mapped.size() > 1 ? CHIP : 0);
    }
}
