package dev.projectstudio.ui.common;

import dev.projectstudio.core.overview.ActivityEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was done to one thing on one day, without anything else in between, as one line.
///
/// @param entries what was done, the newest first; at least one
public record ActivityLine(List<ActivityEntry> entries) {

    public ActivityLine {
        entries = List.copyOf(entries);
    }

    /// @param entries the newest first
    public static List<ActivityLine> of(List<ActivityEntry> entries, RelativeTime time) {
        var lines = new ArrayList<List<ActivityEntry>>();
        for (var entry : entries) {
            if (lines.isEmpty() || !isSameThing(lines.getLast().getLast(), entry, time)) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(entry);
        }
        return lines.stream().map(ActivityLine::new).toList();
    }

    /// The last of them, which says when.
    public ActivityEntry newest() {
        return entries.getFirst();
    }

    /// The kinds of what was done, as keys of [ActivityWords], in the order it began, with how often.
    public Map<String, Integer> acts() {
        var acts = new LinkedHashMap<String, Integer>();
        entries.reversed().forEach(entry -> acts.merge(ActivityWords.key(entry), 1, Integer::sum));
        return acts;
    }

    /// The day it is of; empty for today, which needs no saying.
    public String heading(RelativeTime time) {
        return day(newest(), time);
    }

    private static boolean isSameThing(ActivityEntry newer, ActivityEntry older, RelativeTime time) {
        return newer.title().equals(older.title())
                && Objects.equals(newer.projectId(), older.projectId())
                && day(newer, time).equals(day(older, time));
    }

    private static String day(ActivityEntry entry, RelativeTime time) {
        var at = entry.createdAt();
        return at == null || time.isToday(at) ? "" : time.day(at);
    }
}
