package dev.projectstudio.core.search;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.search.SearchText.Filter;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.Folding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes of what was typed what is looked for: names become projects and cycles, days become moments.
public final class SearchFilters {

    /// @param query what is looked for
    /// @param unknown filters whose value means nothing here; nothing can be found by them
    public record Resolved(SearchQuery query, List<Filter> unknown) {

        public Resolved {
            unknown = List.copyOf(unknown);
        }
    }

    /// What nobody types, and what would take FTS5 longer to read than to find.
    private static final int MOST_WORDS = 40;

    private final ProjectService projects;
    private final CycleService cycles;
    private final ZoneId zone;

    /// @param zone in which days begin
    public SearchFilters(ProjectService projects, CycleService cycles, ZoneId zone) {
        this.projects = projects;
        this.cycles = cycles;
        this.zone = zone;
    }

    /// Of several days the narrowest span counts; of several projects, cycles or kinds each is looked through; a thing
    /// has to have all of several tags.
    public Resolved resolve(SearchText text, int limit) {
        var building = new Building();
        text.filters().forEach(building::add);
        var words = text.words().subList(0, Math.min(MOST_WORDS, text.words().size()));
        return new Resolved(
                new SearchQuery(
                        words,
                        building.kinds,
                        building.ofProjects,
                        building.ofCycles,
                        building.tags,
                        building.after,
                        building.before,
                        building.archived,
                        limit),
                building.unknown);
    }

    private final class Building {

        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final List<ProjectId> ofProjects = new ArrayList<>();
        private final List<CycleId> ofCycles = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<Filter> unknown = new ArrayList<>();
        private @Nullable Instant after;
        private @Nullable Instant before;
        private boolean archived;

        void add(Filter filter) {
            boolean isKnown =
                    switch (filter.name()) {
                        case "kind" -> kind(filter.value());
                        case "project" -> ofProjects.addAll(projects(filter.value()));
                        case "cycle" -> cycle(filter.value()).map(ofCycles::add).isPresent();
                        case "tag" -> tags.add(Folding.caseless(filter.value()));
                        case "after" -> after(filter.value());
                        case "before" -> before(filter.value());
                        default -> archived(filter.value());
                    };
            if (!isKnown) {
                unknown.add(filter);
            }
        }

        /// The registry is all of its kinds.
        private boolean kind(String written) {
            if (written.equalsIgnoreCase("registry")) {
                kinds.addAll(Kind.REGISTRY);
                return true;
            }
            return Kind.of(written).map(kinds::add).isPresent();
        }

        private boolean after(String written) {
            var day = day(written).orElse(null);
            if (day != null && (after == null || day.isAfter(after))) {
                after = day;
            }
            return day != null;
        }

        private boolean before(String written) {
            var day = day(written).orElse(null);
            if (day != null && (before == null || day.isBefore(before))) {
                before = day;
            }
            return day != null;
        }

        private boolean archived(String written) {
            archived = written.equalsIgnoreCase("yes") || written.equalsIgnoreCase("true");
            return archived || written.equalsIgnoreCase("no") || written.equalsIgnoreCase("false");
        }
    }

    /// The one of that id or name, else all that have it somewhere in their name.
    private List<ProjectId> projects(String written) {
        var same = projects.named(written);
        var key = Folding.name(written);
        var found = same.isEmpty()
                ? projects.list(true).stream()
                        .filter(project -> Folding.name(project.name()).contains(key))
                        .toList()
                : same;
        return found.stream().map(Project::id).toList();
    }

    private Optional<CycleId> cycle(String written) {
        try {
            return Optional.of(cycles.require(written, null).id());
        } catch (AppException e) {
            return Optional.empty();
        }
    }

    /// The beginning of a day, a month or a year.
    private Optional<Instant> day(String written) {
        try {
            var first =
                    switch (written.length()) {
                        case 4 -> Year.parse(written).atDay(1);
                        case 7 -> YearMonth.parse(written).atDay(1);
                        default -> LocalDate.parse(written);
                    };
            return Optional.of(first.atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
