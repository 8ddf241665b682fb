package dev.projectstudio.boot;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A home such as somebody would have after some weeks: repositories with changes, drift of every kind, work under way.
final class FilledHome {

    static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");

    /// A project about which nothing is known yet.
    static final String BARE = "field-notes";

    private static final String RULES = """
            # Claude instructions

            ## Project overview
            Risk Workbench is a full-stack application for pricing and stress tests.

            ## Tech stack
            - Backend: FastAPI (Python 3.11)
            - Frontend: React 18 and TypeScript
            - Database: PostgreSQL 15

            ## Rules
            - Ask before deleting tables or migrations.
            - Never push to main.
            - Do not add a dependency without a word in the pull request.
            - Run `make check` before you say that something works.

            ## Style
            - Small functions, names from the domain.
            - Tests read as sentences.
            """;

    private final Studio studio;
    private final SteppingClock clock;
    private final Path code;

    FilledHome(Studio studio, SteppingClock clock, Path code) {
        this.studio = studio;
        this.clock = clock;
        this.code = code;
    }

    void fill() throws IOException {
        clock.set(NOW.minus(Duration.ofDays(9)));
        var atlas = project("atlas-api", "Gateway for the map tiles", "AGENTS.md", ".specify/memory/constitution.md");
        var design = project("design-tokens", "Colours and type as data", "CLAUDE.md");
        var billing = project("billing-spike", "Can invoices live in Postgres?", "CLAUDE.md", "AGENTS.md");
        var risk = project("risk-workbench", "Pricing and stress tests", "CLAUDE.md", "AGENTS.md", "ARCHITECTURE.md");
        project(BARE, "Where ideas wait");
        studio.projects().trust(List.of(atlas.id(), billing.id(), risk.id()));
        work(risk, atlas, billing);
        drift(risk, atlas, billing);
        Files.writeString(repo(risk).resolve("notes.txt"), "a thought\n");
        Files.writeString(repo(risk).resolve("README.md"), "# risk-workbench\n\nMore of it.\n");
        Files.delete(repo(design).resolve("CLAUDE.md"));
        clock.set(NOW.minus(Duration.ofMinutes(2)));
        studio.drift().checkAll(CheckOptions.ONCE);
        studio.projects().use(risk.id());
        clock.set(NOW);
    }

    private Project project(String name, String description, String... files) throws IOException {
        var folder = Files.createDirectories(code.resolve(name));
        Files.writeString(folder.resolve("README.md"), "# " + name + "\n");
        for (var file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            var text = RULES.replace("Risk Workbench", name);
            Files.writeString(folder.resolve(file), file.startsWith("CLAUDE") ? text : "# " + file + "\n\n" + text);
        }
        git(folder, "init", "-q", "-b", "main");
        git(folder, "add", ".");
        git(folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "Begin");
        clock.pass(Duration.ofHours(7));
        var project = studio.projects().register(folder, name, description);
        studio.adoption().adopt(project.id(), List.of(), false);
        return project;
    }

    private void drift(Project risk, Project atlas, Project billing) throws IOException {
        clock.set(NOW.minus(Duration.ofHours(20)));
        edit(repo(atlas).resolve("AGENTS.md"), "Never push to main.", "Push to main only after review.");
        studio.drift().checkAll(CheckOptions.ONCE);
        clock.set(NOW.minus(Duration.ofMinutes(63)));
        var constitution = studio.context()
                .open(studio.context().require(atlas.id(), "constitution.md").id());
        studio.context().edit(constitution, ContextText.of(RULES + "\n## Review\n- Two people read a migration.\n"));
        var claude = studio.context()
                .open(studio.context().require(risk.id(), "claude.md").id());
        studio.context()
                .edit(
                        claude,
                        ContextText.of(RULES.replace("Python 3.11", "Python 3.13")
                                .replace("deleting tables", "deleting tables, views")));
        edit(repo(risk).resolve("CLAUDE.md"), "deleting tables", "dropping tables");
        edit(repo(risk).resolve("CLAUDE.md"), "- Never push to main.\n", "");
        edit(repo(billing).resolve("CLAUDE.md"), "## Style", "## Money\n- Amounts are in cents.\n\n## Style");
        studio.drift().checkAll(CheckOptions.ONCE);
    }

    /// Cycles, sessions and decisions have no service yet: their rows as the seed has them.
    private void work(Project risk, Project atlas, Project billing) {
        var auth = cycle(risk.id(), "Auth flow", "feature", "implement", 7, 3);
        cycle(billing.id(), "Invoices in Postgres", "spike", "define", 2, 0);
        cycle(atlas.id(), "Tile cache eviction", "bugfix", "test", 4, 4);
        var session = UUID.randomUUID().toString();
        run(
                "INSERT INTO sessions (id, project_id, cycle_id, title, summary, duration_minutes, files_changed, created_at)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                session,
                risk.id().value(),
                auth,
                "Auth middleware implementation",
                "JWT validation middleware with refresh token rotation.",
                45,
                "[\"src/auth/middleware.ts\", \"src/config/schema.ts\"]",
                at(Duration.ofHours(17)));
        decision(risk.id(), auth, "Use JWT for stateless authentication", Duration.ofDays(2));
        decision(billing.id(), null, "Postgres over Mongo for invoices", Duration.ofDays(5));
        activity(risk.id(), "session_captured", "Auth middleware implementation", Duration.ofHours(17));
        activity(risk.id(), "decision_recorded", "Use JWT for stateless authentication", Duration.ofDays(2));
        activity(atlas.id(), "cycle_started", "Tile cache eviction", Duration.ofDays(3));
        stack(risk.id(), "backend", "FastAPI", "0.115");
        stack(risk.id(), "frontend", "React", "18");
        stack(risk.id(), "database", "PostgreSQL", "15");
        dependency(risk.id(), "python", ">= 3.11", "3.11.4", "installed");
        dependency(risk.id(), "docker", null, null, "not_installed");
    }

    private String cycle(ProjectId project, String name, String type, String phase, int tasks, int done) {
        var id = UUID.randomUUID().toString();
        run(
                "INSERT INTO cycles (id, project_id, name, cycle_type, phase, intent, due_at, created_at, updated_at)"
                        + " VALUES (?,?,?,?,?,?,?,?,?)",
                id,
                project.value(),
                name,
                type,
                phase,
                name + ", done well",
                at(Duration.ofDays(-3)),
                at(Duration.ofDays(6)),
                at(Duration.ofHours(5)));
        var titles =
                List.of("Sketch", "Token model", "Middleware", "Refresh-token rotation", "Logout", "Audit log", "Docs");
        for (int i = 0; i < tasks; i++) {
            run(
                    "INSERT INTO tasks (id, cycle_id, title, status, sort_order) VALUES (?,?,?,?,?)",
                    UUID.randomUUID().toString(),
                    id,
                    titles.get(i),
                    i < done ? "complete" : "pending",
                    i);
        }
        return id;
    }

    private void decision(ProjectId project, @Nullable String cycle, String title, Duration ago) {
        run(
                "INSERT INTO decisions (id, project_id, cycle_id, title, rationale, created_at) VALUES (?,?,?,?,?,?)",
                UUID.randomUUID().toString(),
                project.value(),
                cycle,
                title,
                "It keeps the servers simple.",
                at(ago));
    }

    private void activity(ProjectId project, String type, String title, Duration ago) {
        run(
                "INSERT INTO activity_log (id, project_id, activity_type, title, created_at) VALUES (?,?,?,?,?)",
                UUID.randomUUID().toString(),
                project.value(),
                type,
                title,
                at(ago));
    }

    private void stack(ProjectId project, String category, String name, String version) {
        run(
                "INSERT INTO tech_stack (id, project_id, category, name, version) VALUES (?,?,?,?,?)",
                UUID.randomUUID().toString(),
                project.value(),
                category,
                name,
                version);
    }

    private void dependency(
            ProjectId project, String name, @Nullable String required, @Nullable String found, String status) {
        run(
                "INSERT INTO dependencies (id, project_id, name, required_version, detected_version, status)"
                        + " VALUES (?,?,?,?,?,?)",
                UUID.randomUUID().toString(),
                project.value(),
                name,
                required,
                found,
                status);
    }

    private void run(String sql, @Nullable Object... values) {
        studio.database().write(tx -> tx.sql().execute(sql, values));
    }

    private static String at(Duration ago) {
        return NOW.minus(ago).toString().replace('T', ' ').replace("Z", ".000");
    }

    private static Path repo(Project project) {
        return Objects.requireNonNull(project.repoPath());
    }

    private static void edit(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static void git(Path folder, String... words) {
        try {
            var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
            command.addAll(List.of(words));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
