package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.MappingService.Pair;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MappingServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private MappingWorld world;
    private ProjectId atlas;
    private Tech fastapi;
    private RegistryItem skill;

    @BeforeEach
    void open() throws IOException {
        world = new MappingWorld(database, folder.toRealPath());
        atlas = world.project("atlas");
        fastapi = world.tech(atlas, "FastAPI", "0.115");
        skill = world.skill("api", "- FastAPI");
    }

    @Test
    void mapsInOneStepAndTakesItBack() {
        List<Change> changes = new ArrayList<>();
        database.bus().subscribe(changes::add);

        world.mappings.map(fastapi, skill);

        assertThat(mapped(atlas)).containsExactly("FastAPI skill/api");
        assertThat(changes).contains(new MappingsChanged(atlas));
        assertThat(world.registry.activities()).contains("stack_mapped FastAPI: api");
        changes.clear();
        assertThat(world.registry.undo.nextUndo()).map(step -> step.labelKey()).hasValue("undo.mapping.add");
        world.registry.undo.undoLast();
        assertThat(mapped(atlas)).isEmpty();
        assertThat(changes).contains(new MappingsChanged(atlas));
        world.registry.undo.redo();
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/api");
    }

    @Test
    void takesAnItemAwayAndBringsItBack() {
        world.mappings.map(fastapi, skill);

        world.mappings.unmap(fastapi, skill);

        assertThat(mapped(atlas)).isEmpty();
        assertThat(world.registry.activities()).contains("stack_unmapped FastAPI: api");
        world.registry.undo.undoLast();
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/api");
    }

    @Test
    void mapsEveryKind() {
        var items = List.of(
                skill,
                world.item(RegistryKind.AGENT, "agent", RegistryWorld.AGENT),
                world.item(RegistryKind.TOOL, "tool", RegistryWorld.TOOL),
                world.item(RegistryKind.TEMPLATE, "template", "{\"name\": \"T\", \"template_type\": \"doc\"}"),
                world.item(RegistryKind.PROMPT, "prompt", "# P\n"));

        world.mappings.mapAll(
                items.stream().map(item -> new Pair(fastapi, item)).toList());

        assertThat(mapped(atlas))
                .containsExactlyInAnyOrder(
                        "FastAPI skill/api",
                        "FastAPI agent/agent",
                        "FastAPI tool/tool",
                        "FastAPI template/template",
                        "FastAPI prompt/prompt");
        world.registry.undo.undoLast();
        assertThat(mapped(atlas)).isEmpty();
    }

    @Test
    void refusesWhatIsThereAlreadyAndWhatIsNot() {
        var other = world.skill("other", "");
        world.mappings.map(fastapi, skill);

        assertThat(code(() -> world.mappings.map(fastapi, skill))).isEqualTo("mapped-already");
        assertThat(code(() -> world.mappings.unmap(fastapi, other))).isEqualTo("not-mapped");
        assertThat(code(() -> world.mappings.mapAll(List.of(new Pair(fastapi, other), new Pair(fastapi, skill)))))
                .isEqualTo("mapped-already");
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/api");
    }

    @Test
    void refusesWhatIsGoneMeanwhile() {
        var gone = world.skill("gone", "");
        world.registry.registry.delete(gone);
        assertThat(code(() -> world.mappings.map(fastapi, gone))).isEqualTo("item-not-found");

        world.stack.remove(fastapi);
        assertThat(code(() -> world.mappings.map(fastapi, skill))).isEqualTo("tech-not-found");
    }

    @Test
    void refusesATechnologyThatIsOnlyRememberedAsRemoved() {
        world.write("atlas/go.mod", "module x\n\ngo 1.22\n");
        world.stack.detect(atlas);
        var go = world.stack.require(atlas, "Go");
        world.stack.remove(go);

        assertThat(code(() -> world.mappings.map(go, skill))).isEqualTo("tech-not-found");
    }

    @Test
    void keepsAMappingThroughARenameAndForgetsItWithEither() {
        world.mappings.map(fastapi, skill);
        var renamed = world.registry
                .registry
                .rename(world.registry.open("api"), "fastapi")
                .item();
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/fastapi");

        world.registry.registry.delete(renamed);
        assertThat(mapped(atlas)).isEmpty();
        world.registry.undo.undoLast();
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/fastapi");

        world.stack.remove(fastapi);
        assertThat(world.mappings.users(renamed.id())).isEmpty();
        world.registry.undo.undoLast();
        assertThat(mapped(atlas)).containsExactly("FastAPI skill/fastapi");
    }

    @Test
    void saysWhoUsesAnItem() {
        var web = world.project("Web");
        world.mappings.map(fastapi, skill);
        world.mappings.map(world.tech(web, "Starlette", null), skill);
        world.mappings.map(world.tech(atlas, "Django", "5"), skill);

        assertThat(world.mappings.users(skill.id()))
                .extracting(user -> user.projectName() + ": " + user.title())
                .containsExactly("atlas: Django 5", "atlas: FastAPI 0.115", "Web: Starlette");
        assertThat(world.registry.registry.list(RegistryKind.SKILL))
                .extracting(ItemUse::projectCount)
                .containsExactly(3);
    }

    @Test
    void leavesWhatAnotherProgramMapped() {
        database.get().write(tx -> {
            for (var type : List.of("wish", "SKILL", "skill")) {
                tx.sql()
                        .insertInto(TECH_MAPPINGS)
                        .set(TECH_MAPPINGS.ID, type)
                        .set(TECH_MAPPINGS.TECH_STACK_ID, fastapi.id().value())
                        .set(TECH_MAPPINGS.REGISTRY_TYPE, type)
                        .set(TECH_MAPPINGS.REGISTRY_ID, "no-such-item")
                        .execute();
            }
            return tx;
        });

        assertThat(mapped(atlas)).isEmpty();
        assertThat(world.mappings.suggest(atlas)).hasSize(1);
    }

    @Test
    void findsByAnIndexWhatThePagesShow() {
        var queries = new MappingQueries();

        var plans = database.get()
                .read(sql -> Stream.of(queries.projectQuery(sql, atlas), queries.usersQuery(sql, skill.id()))
                        .flatMap(query -> sql
                                .fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query))
                                .getValues("detail", String.class)
                                .stream())
                        .toList());

        assertThat(plans).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
    }

    private List<String> mapped(ProjectId project) {
        return world.mappings.list(project).stream()
                .map(each -> each.tech().name() + " " + each.item().id().text())
                .toList();
    }

    private static String code(Runnable act) {
        var code = new StringBuilder();
        assertThatThrownBy(act::run).isInstanceOfSatisfying(AppException.class, failure -> code.append(failure.code()));
        return code.toString();
    }
}
