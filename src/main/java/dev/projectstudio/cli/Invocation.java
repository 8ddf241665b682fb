package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.DependencyChecks;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.home.Notice;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Recovery;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of a command: its global options, where it runs, what it reads and prints. The home is opened when a command
/// first asks for it; `--help` opens nothing.
final class Invocation implements AutoCloseable {

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final Messages messages;
    private final Homes homes;
    private final RootCommand options;
    private @Nullable Opening opening;
    private @Nullable Services services;
    private final List<Notice> notices = new ArrayList<>();
    private Predicate<Notice> isTold = _ -> true;
    private boolean begins;

    Invocation(Surroundings surroundings, Messages messages, RootCommand options) {
        this.terminal = surroundings.terminal();
        this.surroundings = surroundings;
        this.homes = surroundings.homes();
        this.messages = messages;
        this.options = options;
    }

    /// How the home opened; opens it once.
    Opening opening() {
        var known = opening;
        if (known == null) {
            var home = options.home();
            if (home != null) {
                requirePath(home.toString());
            }
            known = homes.open(begins ? home() : thereAlready(isNamed()));
            opening = known;
        }
        return known;
    }

    /// What works on the open home.
    Services services() {
        var known = services;
        if (known == null) {
            var session =
                    switch (opening()) {
                        case Opening.Ready(var ready) -> ready;
                        case Opening.Damaged damaged -> throw refusal(damaged);
                    };
            session.notices().stream().sorted().forEach(notices::add);
            known = homes.services(session);
            services = known;
        }
        return known;
    }

    /// The same for a command that a home can begin with: it makes one where none is.
    Services begun() {
        begins = true;
        return services();
    }

    /// The same for a command that says itself what is wrong with the home.
    Services examined() {
        isTold = notice -> notice == Notice.WRITTEN_MEANWHILE;
        return services();
    }

    /// Tells, once, what is wrong with the home.
    void warn() {
        warn(isTold);
    }

    /// A command that fails has nothing to say but why, and what nobody would hear of later.
    void warnOfWhatIsFoundOnce() {
        warn(Notice::isFoundOnce);
    }

    private void warn(Predicate<Notice> which) {
        notices.stream().filter(which).forEach(notice -> note(notice, home()));
        notices.clear();
    }

    Recovery recovery() {
        return homes.recovery(thereAlready(true));
    }

    /// The home that is meant, open or not.
    StudioHome home() {
        return homes.locate(options.home());
    }

    /// The registry, after a look at what was done to its files by hand.
    RegistryService registry() {
        var registry = services().registry();
        registry.reread();
        return registry;
    }

    /// What looks for dependencies, after the same look: the tools of the registry have their say in it.
    DependencyChecks dependencyChecks() {
        registry();
        return services().dependencies().checks();
    }

    /// What works on the home as far as it can be looked at without changing it; the caller closes it.
    Services look() {
        return homes.services(recovery().look());
    }

    /// Runs this when the process is told to end, as by Ctrl+C. The command then has a moment to return.
    void whenTold(Runnable ending) {
        surroundings.endings().accept(ending);
    }

    Terminal terminal() {
        return terminal;
    }

    Path directory() {
        return surroundings.directory();
    }

    String environment(String name) {
        return surroundings.environment().getOrDefault(name, "");
    }

    boolean isJson() {
        return options.isJson();
    }

    @Nullable
    Path homeOption() {
        return options.home();
    }

    String text(String key, Object... args) {
        return messages.get(key, args);
    }

    /// The user's word for a stable one, such as why a file cannot be read; one that is not known stays as it is.
    String reason(String word) {
        return messages.find("cli.reason." + word).orElse(word);
    }

    /// Words for a stored key, which a newer version may have and this one not.
    Optional<String> find(String key, Object... args) {
        return messages.find(key, args);
    }

    /// The user's word for a stored one; one from elsewhere stays as it is.
    String word(String prefix, String word) {
        return messages.find(prefix + word.replace('_', '-')).orElse(word);
    }

    /// A command line that cannot be carried out as it was written.
    InvalidInput refused(String command, String key, Object... args) {
        return new InvalidInput("usage", messages.get(key, args), command);
    }

    static void requirePath(String written) {
        if (written.isBlank()) {
            throw new InvalidInput("path-empty");
        }
    }

    /// A path as the user wrote it, from the directory where the command runs.
    Path path(String written) {
        requirePath(written);
        try {
            return directory().resolve(written);
        } catch (InvalidPathException e) {
            throw new InvalidInput("not-a-path", written);
        }
    }

    /// The project a person means; without a word for it the one that the command runs in.
    Project project(@Nullable String written) {
        if (written != null && !written.equals(".")) {
            return written.isBlank() ? withId(written) : named(written);
        }
        return services()
                .projects()
                .holding(directory())
                .orElseThrow(() -> new NotFound("no-project-here", directory()));
    }

    /// Another program may have used a blank id; a blank name is none.
    private Project withId(String written) {
        return services()
                .projects()
                .find(new ProjectId(written))
                .orElseThrow(() -> new InvalidInput("project-name-empty"));
    }

    /// A project that nobody knows may have got its name by hand.
    private Project named(String written) {
        var projects = services().projects();
        var known = projects.find(written, directory());
        if (known.isEmpty()) {
            services().reread();
        }
        return known.orElseGet(() -> projects.require(written, directory()));
    }

    /// The same, after a look at what was done by hand to the texts that Studio holds of it.
    Project reread(@Nullable String written) {
        var id = project(written).id();
        services().reread(id);
        return services().projects().require(id);
    }

    /// The same, after a check for drift, so that what is said of it is true now.
    Project checked(@Nullable String written) {
        var project = reread(written);
        services().drift().check(project.id(), CheckOptions.ONCE);
        return project;
    }

    /// Checks every project for drift.
    void checkAll() {
        services().reread();
        services().drift().checkAll(CheckOptions.ONCE);
    }

    /// Prints the JSON or, for people, the rows.
    void print(Map<String, ? extends @Nullable Object> json, Supplier<List<String>> rows) {
        if (isJson()) {
            terminal.object(json);
        } else {
            rows.get().forEach(terminal::row);
        }
    }

    /// The same. That there are no rows is told to somebody who looks: it is no data.
    void print(Map<String, ? extends @Nullable Object> json, Supplier<List<String>> rows, String noneKey) {
        print(json, () -> {
            var found = rows.get();
            if (found.isEmpty() && terminal.shows()) {
                note(noneKey);
            }
            return found;
        });
    }

    /// Says to somebody who looks why there are no rows.
    void nothing(String key, Object... args) {
        if (terminal.shows()) {
            note(key, args);
        }
    }

    /// Tells people what was done, beside the data: on standard error.
    void note(String key, Object... args) {
        terminal.note(messages.get(key, args));
    }

    /// Whether somebody is there who could answer a question.
    boolean isAnswered() {
        return terminal.reads() && !isJson();
    }

    /// Asks a question that is answered with yes or no. Nobody there to answer means no.
    boolean confirms(String key, Object... args) {
        if (!isAnswered()) {
            return false;
        }
        terminal.ask(messages.get(key, args));
        try {
            var answer = terminal.in().readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks for a word; empty where nobody is there to answer, or nothing was said.
    Optional<String> answer(String question) {
        if (!isAnswered()) {
            return Optional.empty();
        }
        terminal.ask(question);
        try {
            return Optional.ofNullable(terminal.in().readLine())
                    .map(String::strip)
                    .filter(said -> !said.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (services != null) {
            services.close();
        } else if (opening instanceof Opening.Ready(var session)) {
            session.close();
        }
    }

    /// A home that is named and not there is a slip more likely than a wish for a new one; the usual one is there from
    /// the first command on.
    private boolean isNamed() {
        return options.home() != null || !environment("PROJECT_STUDIO_HOME").isBlank();
    }

    /// The home that is meant.
    ///
    /// @param isNeeded whether it must be there
    private StudioHome thereAlready(boolean isNeeded) {
        var home = home();
        if (isNeeded && Files.notExists(home.root())) {
            throw new NotFound("home-not-found", home.root());
        }
        return home;
    }

    private void note(Notice notice, StudioHome home) {
        switch (notice) {
            case READ_ONLY -> warn("doctor.read-only", home.root());
            case DISK_FULL -> {} // reading works, and what writes says so itself
            case JOURNAL_LOST -> warn("doctor.journal-lost", home.database());
            case OPEN_TO_OTHERS -> warnOfOthers(home.openToOthers());
            case WRITTEN_MEANWHILE -> warn("doctor.written-meanwhile", home.root());
        }
    }

    /// One line, however many there are.
    private void warnOfOthers(List<Path> open) {
        if (open.size() == 1) {
            warn("doctor.open-to-others", open.getFirst());
        } else if (!open.isEmpty()) {
            terminal.note("studio: " + messages.get("cli.open-to-others", open.getFirst(), open.size() - 1) + " "
                    + messages.get("doctor.open-to-others.hint"));
        }
    }

    /// What is wrong, and what to do.
    private void warn(String key, Path place) {
        var said = messages.get(key, place, "") + " " + messages.get(key + ".hint", place, "");
        terminal.note("studio: " + said.strip());
    }

    private static AppException refusal(Opening.Damaged damaged) {
        var file = damaged.home().database();
        return switch (damaged.damage()) {
            case MISSING -> new NotFound("database-missing", file);
            case EMPTY -> new NotFound("database-empty", file);
            case BROKEN -> new Conflict("database-damaged", file);
        };
    }
}
