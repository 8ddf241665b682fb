package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.ui.common.CommandCatalogue.Clash;
import dev.projectstudio.ui.common.CommandCatalogue.Elsewhere;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {

    private final CommandCatalogue catalogue = new CommandCatalogue();

    @Test
    void putsTheCommandsOfThePageFirst() {
        catalogue.add(List.of(command("palette", "Mod+K")));
        catalogue.showPage(List.of(command("drift.accept", "a")));

        assertThat(catalogue.boundProperty().get())
                .extracting(bound -> bound.command().id())
                .containsExactly("drift.accept", "palette");
    }

    @Test
    void forgetsTheCommandsOfThePageBefore() {
        catalogue.showPage(List.of(command("drift.accept", "a")));
        catalogue.showPage(List.of());

        assertThat(catalogue.find("drift.accept")).isEmpty();
    }

    @Test
    void namesTheCommandsOfOtherPagesWithoutTheirKeys() {
        catalogue.offer(List.of(
                new Elsewhere(command("project.scan", "Mod+Shift+N"), PageName.PROJECTS),
                new Elsewhere(command("drift.accept", "a"), PageName.DRIFT)));
        catalogue.showPage(List.of(command("drift.accept", "a")));

        assertThat(catalogue.elsewhere())
                .extracting(each -> each.command().id())
                .containsExactly("project.scan");
        assertThat(catalogue.find("project.scan")).isEmpty();
    }

    @Test
    void givesACommandTheKeyTheUserChose() {
        catalogue.add(List.of(command("palette", "Mod+K", "Mod+Shift+P")));
        catalogue.rebind(Map.of("palette", Shortcut.parse("Mod+J")));

        assertThat(keys("palette")).containsExactly("Mod+J");
    }

    @Test
    void leavesADefaultKeyToTheCommandTheUserChoseItFor() {
        catalogue.add(List.of(command("palette", "Mod+K"), command("switcher", "Mod+P")));
        catalogue.rebind(Map.of("switcher", Shortcut.parse("Mod+K")));

        assertThat(keys("switcher")).containsExactly("Mod+K");
        assertThat(keys("palette")).isEmpty();
        assertThat(catalogue.clashes()).containsExactly(new Clash(Shortcut.parse("Mod+K"), "switcher", "palette"));
    }

    @Test
    void findsALetterThatWouldHideAChord() {
        catalogue.add(List.of(command("page.drift", "g i"), command("grow", "g")));

        assertThat(keys("grow")).isEmpty();
        assertThat(catalogue.clashes()).extracting(Clash::loser).containsExactly("grow");
    }

    @Test
    void readsTheKeyOfAnOverlayFromTheSettingsToo() {
        catalogue.showOverlay(List.of(command("merge.write", "Mod+Enter")));
        catalogue.rebind(Map.of("merge.write", Shortcut.parse("Mod+S")));

        assertThat(catalogue.overlayCommands().getFirst().shortcut()).contains(Shortcut.parse("Mod+S"));
    }

    private List<String> keys(String id) {
        return catalogue.find(id).orElseThrow().shortcuts().stream()
                .map(Shortcut::toString)
                .toList();
    }

    private static Command command(String id, String... keys) {
        return Command.of(id, () -> {}).on(keys);
    }
}
