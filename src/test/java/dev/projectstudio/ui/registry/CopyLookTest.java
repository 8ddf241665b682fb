package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextText;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CopyLookTest {

    private static final String TOKEN = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    private static final String OTHER = "ghp_16C7e42F292c6912E7710c838347Ae178B4b";

    @Test
    void showsNoSecretOfANewFile() {
        assertThat(CopyLook.of(null, text(TOKEN, "one")).words())
                .contains("one", "ghp_")
                .doesNotContain(TOKEN);
    }

    @Test
    void showsNoSecretOfADifference() {
        var look = CopyLook.of(text(TOKEN, "one"), text(OTHER, "two"));

        assertThat(look.rows().stream()
                        .flatMap(row -> Stream.of(row.left(), row.right()))
                        .filter(Objects::nonNull)
                        .map(Object::toString))
                .anyMatch(line -> line.contains("two"))
                .noneMatch(line -> line.contains(TOKEN) || line.contains(OTHER));
    }

    @Test
    void tellsADifferenceOfSecretsFromNone() {
        assertThat(CopyLook.of(text(TOKEN, "one"), text(OTHER, "one")))
                .isNotEqualTo(CopyLook.of(text(TOKEN, "one"), text(TOKEN, "one")));
    }

    private static ContextText text(String token, String word) {
        return ContextText.of("token: " + token + "\n" + word + "\n");
    }
}
