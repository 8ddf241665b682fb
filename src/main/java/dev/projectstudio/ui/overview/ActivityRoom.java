package dev.projectstudio.ui.overview;

import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.ui.common.RowList;
import java.util.stream.Collectors;

/// How much of the activity is shown, so that a window of the size to compose for need not be scrolled.
final class ActivityRoom {

    private static final int LEAST = 3;
    private static final int MOST = 10;
    /// What is left below the header where nothing but the two halves in the middle and the activity is still to come.
    private static final double LEFT_OVER = 452;
    private static final double BAR = 60;
    private static final double HEAD = 32;
    private static final double CHIPS = 26;
    private static final int CHIPS_IN_A_LINE = 3;
    private static final double DEPENDENCY = 24;
    private static final double QUESTION = 22;

    private ActivityRoom() {}

    /// @param mostFiles how many files are shown at most
    /// @param hasBar whether a line says what is wrong
    static int rows(OverviewState state, int mostFiles, boolean hasBar) {
        var glance = state.glance();
        double files = HEAD + Math.min(state.files().size(), mostFiles) * RowList.ROW;
        double chips = chipLines(state) * CHIPS;
        double dependencies =
                Math.clamp(state.dependencies().size(), 1, OverviewSections.MOST_DEPENDENCIES + 1) * DEPENDENCY;
        int items = InstalledSection.lines(state.installed());
        double installed = items == 0 ? 0 : HEAD + items * DEPENDENCY;
        double middle = Math.max(files + HEAD + dependencies, HEAD + chips + installed);
        int questions = glance.openQuestions().size();
        double asked = questions == 0 ? 0 : (1 + Math.min(questions, OverviewSections.MOST_QUESTIONS + 1)) * QUESTION;
        double room = LEFT_OVER - asked - middle - (hasBar ? BAR : 0);
        return Math.clamp((long) (room / RowList.ROW), LEAST, MOST);
    }

    /// Each category begins a line. The name of an item takes the room of two chips.
    private static int chipLines(OverviewState state) {
        var byCategory = state.stack().stream()
                .collect(Collectors.groupingBy(
                        Tech::category,
                        Collectors.summingInt(tech -> state.mapped(tech).isEmpty() ? 1 : 3)));
        return byCategory.values().stream()
                .mapToInt(chips -> Math.ceilDiv(chips, CHIPS_IN_A_LINE))
                .sum();
    }
}
