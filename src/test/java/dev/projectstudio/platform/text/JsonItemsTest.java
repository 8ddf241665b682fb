package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonItemsTest {

    private static final String ITEM = "{\"id\": \"token\", \"password\": true}";

    @Test
    void putsAnItemBehindTheOthersInTheFilesOwnManner() {
        var file = """
                {
                \t// what we ask for
                \t"inputs": [
                \t\t{ "id": "user", "type":"promptString" }, // who
                \t],
                \t"servers": {},
                }
                """.replace("\n", "\r\n");

        var next = items(file).with(ITEM);

        assertThat(next).isEqualTo("""
                {
                \t// what we ask for
                \t"inputs": [
                \t\t{ "id": "user", "type":"promptString" }, // who
                \t\t{
                \t\t\t"id": "token",
                \t\t\t"password": true
                \t\t},
                \t],
                \t"servers": {},
                }
                """.replace("\n", "\r\n"));
        assertThat(items(next).without("token")).isEqualTo(file);
    }

    @Test
    void makesTheArrayWhereThereIsNone() {
        var file = "{\n    \"servers\": {}\n}\n";

        var next = items(file).with(ITEM);

        assertThat(next).isEqualTo("""
                {
                    "servers": {},
                    "inputs": [
                        {
                            "id": "token",
                            "password": true
                        }
                    ]
                }
                """);
        var left = items(next).without("token");
        assertThat(left).contains("\"inputs\": []");
        assertThat(items(left).withoutEmpty()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inputs\":[{\"id\":\"user\"}],\"servers\":{}}",
                "{ \"inputs\": [ { \"id\": \"user\" } ], \"servers\": {} }",
                "{\n  \"inputs\": [{\n    \"id\": \"user\"\n  }]\n}",
                "{\n  \"inputs\": [{ \"id\": \"user\" }]\n}\n",
                "{\n  \"inputs\": [\n    // first\n    { \"id\": \"user\" }\n    // last\n  ]\n}\n",
                "{\n  \"inputs\": [ /* nothing yet */ ]\n}\n",
                "{\n  \"inputs\": []\n}\n",
                "\uFEFF{\n  \"inputs\": [\n    // none\n  ]\n}\n"
            })
    void takesOutWhatItPutIn(String file) {
        var next = items(file).with(ITEM);

        assertThat(items(next).all())
                .containsKey("token")
                .hasSize(items(file).all().size() + 1);
        assertThat(items(next).all().get("token"))
                .isEqualTo(JsonEntries.canonical(ITEM).orElseThrow());
        assertThat(items(items(next).without("token")).all())
                .isEqualTo(items(file).all());
        assertThat(items(next).without("token").replaceAll("\\s", "")).isEqualTo(file.replaceAll("\\s", ""));
        assertThat(items(next).without("nobody")).isEqualTo(next);
    }

    @Test
    void takesOneOutOfTheMiddle() {
        var file = "{\n  \"inputs\": [\n    {\"id\": \"a\"},\n    {\"id\": \"b\"},\n    {\"id\": \"c\"}\n  ]\n}\n";

        assertThat(items(file).without("b"))
                .isEqualTo("{\n  \"inputs\": [\n    {\"id\": \"a\"},\n    {\"id\": \"c\"}\n  ]\n}\n");
        assertThat(items(file).without("c"))
                .isEqualTo("{\n  \"inputs\": [\n    {\"id\": \"a\"},\n    {\"id\": \"b\"}\n  ]\n}\n");
    }

    @Test
    void knowsAnItemByWhatItsFieldSays() {
        assertThat(items("{\"inputs\": [{\"id\": \"t\\u006fken\"}, {\"id\": 7}, 8, {\"id\": \"a\\\"b\"}]}")
                        .all())
                .containsOnlyKeys("token", "a\"b");
    }

    @Test
    void keepsWhatIsNoList() {
        var file = "{\"inputs\": {\"id\": \"token\"}}";

        assertThat(items(file).isUsable()).isFalse();
        assertThat(items("no json").isUsable()).isFalse();
        assertThat(items("{\"inputs\": [], \"inputs\": []}").isUsable()).isFalse();
        assertThat(items("[]").isUsable()).isFalse();
        assertThat(items(file).all()).isEmpty();
        assertThat(items(file).without("token")).isEqualTo(file);
        assertThat(items(file).withoutEmpty()).isEqualTo(file);
        assertThat(items("{\"inputs\": [ /* why */ ]}").withoutEmpty()).isEqualTo("{\"inputs\": [ /* why */ ]}");
        assertThatThrownBy(() -> items(file).with(ITEM)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonItems items(String file) {
        return new JsonItems(file, "inputs", "id");
    }
}
