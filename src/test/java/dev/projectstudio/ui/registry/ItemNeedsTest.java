package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.ItemCopy;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ItemNeedsTest {

    @Test
    void tellsWhatFollowsARenameFromWhatCannot() {
        var sound = agent("sound");
        var broken = agent("broken");

        var said = new ItemNeeds(List.of(sound), List.of(broken), List.of(), List.of())
                .followers(new Messages(Locale.ENGLISH));

        assertThat(said).contains("These follow: sound.", "These do not follow", "it: broken.");
    }

    private static RegistryItem agent(String slug) {
        var copy = new ItemCopy(null, null, null, null);
        var id = new ItemId(RegistryKind.AGENT, slug);
        return new RegistryItem(id, slug, null, null, slug + ".json", null, null, copy);
    }
}
