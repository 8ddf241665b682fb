package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.platform.text.Phrase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityLineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:44:00Z"), ZoneId.of("UTC"));

    private final Messages text = new Messages(Locale.ENGLISH);
    private final RelativeTime time = new RelativeTime(CLOCK, text);

    @Test
    void saysOnceWhatWasDoneToOneFileInARow() {
        var lines = lines(
                entry("atlas", "context_updated", "claude.md", "2026-11-20T10:40:00Z"),
                entry("atlas", "drift_resolved", "claude.md", "2026-11-20T10:40:00Z"),
                entry("atlas", "context_updated", "claude.md", "2026-11-20T10:30:00Z"),
                entry("atlas", "context_updated", "agents.md", "2026-11-20T10:20:00Z"));

        assertThat(lines)
                .containsExactly("claude.md: updated in Studio 2 times, drift settled", "agents.md: updated in Studio");
    }

    @Test
    void tellsAdoptingFromUpdating() {
        var lines = lines(
                entry("atlas", "context_updated", "claude.md", "2026-11-20T10:40:00Z"),
                entry("atlas", "context_updated", "adopted", "claude.md", "2026-11-20T10:30:00Z"),
                entry("atlas", "context_updated", "sung_to", "agents.md", "2026-11-20T10:20:00Z"));

        assertThat(lines).containsExactly("claude.md: adopted, updated in Studio", "agents.md: updated in Studio");
    }

    @Test
    void saysThatSomethingWasUndoneAndDoneAgainNotThatStudioChanged() {
        var lines = lines(
                turn("undone", "agents.md", "2026-11-20T10:43:00Z"),
                turn("redone", "agents.md", "2026-11-20T10:42:00Z"),
                turn("undone", "agents.md", "2026-11-20T10:41:00Z"),
                entry("atlas", "drift_resolved", "agents.md", "2026-11-20T10:40:00Z"));

        assertThat(lines).containsExactly("agents.md: drift settled, undone 2 times, done again");
    }

    @Test
    void namesWhatWasUndoneWhereTheLineSaysNothingElse() {
        var lines = lines(
                turn("redone", "agents.md", "2026-11-20T10:43:00Z"),
                turn("undone", "claude.md", "2026-11-20T10:42:00Z"),
                entry("atlas", "context_updated", "undone", "context.md", "2026-11-20T10:41:00Z"));

        assertThat(lines)
                .containsExactly(
                        "agents.md: done again: “Synced agents.md to AGENTS.md”",
                        "claude.md: undone: “Synced claude.md to AGENTS.md”",
                        "context.md: undone");
    }

    @Test
    void namesNoSingleProjectWhereSeveralWereChangedAtOnce() {
        assertThat(titleOf("undo.project.scan", "3")).isEqualTo("Several projects");
        assertThat(titleOf("undo.project.scan", "1")).isEqualTo("atlas");
        assertThat(titleOf("undo.project.rename", "3")).isEqualTo("atlas");
    }

    private String titleOf(String step, String count) {
        var phrase = new Phrase(step, List.of("atlas", count));
        return ActivityWords.title(
                new ActivityEntry(
                        "1", null, null, "project_updated", "undone", phrase, "atlas", null, null, null, null),
                text);
    }

    @Test
    void tellsTheFilesOfTwoProjectsAndOfTwoDaysApart() {
        var lines = lines(
                entry("atlas", "drift_detected", "claude.md", "2026-11-20T10:40:00Z"),
                entry("borealis", "drift_detected", "claude.md", "2026-11-20T10:39:00Z"),
                entry("borealis", "drift_detected", "claude.md", "2026-11-19T10:39:00Z"));

        assertThat(lines).hasSize(3);
    }

    @Test
    void keepsWhatCameInBetweenInItsPlace() {
        var lines = lines(
                entry("atlas", "drift_resolved", "claude.md", "2026-11-20T10:40:00Z"),
                entry("atlas", "decision_recorded", "Use JWT", "2026-11-20T10:30:00Z"),
                entry("atlas", "drift_detected", "claude.md", "2026-11-20T10:20:00Z"));

        assertThat(lines).containsExactly("claude.md: drift settled", "Use JWT: decided", "claude.md: drifted");
    }

    @Test
    void namesTheDayExceptToday() {
        assertThat(heading("2026-11-20T08:00:00Z")).isEmpty();
        assertThat(heading("2026-11-19T08:00:00Z")).isEqualTo(text.get("time.day.yesterday"));
        assertThat(heading("2026-11-16T08:00:00Z")).isEqualTo("16 Nov");
    }

    private List<String> lines(ActivityEntry... entries) {
        return ActivityLine.of(List.of(entries), time).stream()
                .map(line -> line.newest().title() + ": " + ActivityWords.of(line, text))
                .toList();
    }

    private String heading(String at) {
        return new ActivityLine(List.of(entry("atlas", "drift_detected", "claude.md", at))).heading(time);
    }

    private static ActivityEntry turn(String act, String title, String at) {
        var step = new Phrase("undo.drift.sync", List.of(title, "AGENTS.md"));
        return new ActivityEntry(
                title + at, "atlas", "atlas", "context_updated", act, step, title, null, null, Instant.parse(at), null);
    }

    private static ActivityEntry entry(String project, String type, String title, String at) {
        return entry(project, type, null, title, at);
    }

    private static ActivityEntry entry(String project, String type, @Nullable String act, String title, String at) {
        return new ActivityEntry(
                project + title + at, project, project, type, act, null, title, null, null, Instant.parse(at), null);
    }
}
