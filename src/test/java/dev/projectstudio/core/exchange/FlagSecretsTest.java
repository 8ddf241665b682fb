package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.exchange.Danger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets that are given to a program behind a flag.
class FlagSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"args\":[\"--token\",\"aB3dE5fG7h1jK2l4M6n8oP\"]}",
                "\"args\": [\"-y\", \"@acme/tool\", \"--api-key\" , \"9fk2pq7z\"],",
                "\"args\": [\"--password\",\"hunter2Secret9\"]",
                "\"args\": ['--access-token', 'q8Zt-44vB']",
                "\"args\": [\"--db-password\", \"Blue Monday 1983\"]",
                "args: [--token, aB3dE5fG7h1jK2l4M6n8oP]",
                "tool --token aB3dE5fG7h1jK2l4M6n8oP",
                "tool --verbose --auth_token \"aB3dE5fG7h1jK2l4M6n8oP\" run",
                "Run `tool --apiKey 9fk2pq7z` first.",
                "tool -password hunter2x --user app",
                "{\"command\": \"sh -c 'tool --token \\\"aB3dE5fG7h1jK2l4\\\"'\"}",
                "\"args\": [\n    \"--token\",\n    \"aB3dE5fG7h1jK2l4M6n8oP\"\n  ]",
                "args:\n  - --token\n  - aB3dE5fG7h1jK2l4M6n8oP",
                "- --password\n- hunter2x",
                "tool --token \\\n  aB3dE5fG7h1jK2l4M6n8oP \\\n  run",
                "DB_PASSWORD=hunter2Secret9",
            })
    void findsThem(String text) {
        assertThat(Dangers.in("SKILL.md", "# Setup\n\n" + text + "\n"))
                .extracting(Danger::kind)
                .as(text)
                .containsExactly(Kind.SECRET);
    }

    @Test
    void namesTheLineOfTheValue() {
        var server = "{\n  \"args\": [\n    \"--token\",\n    \"aB3dE5fG7h1jK2l4M6n8oP\"\n  ]\n}\n";

        assertThat(Dangers.in(".mcp.json", server)).containsExactly(new Danger(Kind.SECRET, ".mcp.json", 4, "aB3d…"));
    }

    @Test
    void showsOnlyHowTheyBegin() {
        assertThat(Secrets.masked(
                        List.of("\"args\":[\"--token\",\"aB3dE5fG7h1jK2l4M6n8oP\"]", "tool --token 9fk2pq7z")))
                .containsExactly("\"args\":[\"--token\",\"aB3d…\"]", "tool --token 9fk2…");
        assertThat(Secrets.masked(List.of("  \"--token\",", "  \"aB3dE5fG7h1jK2l4M6n8oP\",", "  \"-v\"")))
                .containsExactly("  \"--token\",", "  \"aB3d…\",", "  \"-v\"");
    }

    @Test
    void showsOnlyHowTheyBeginInAPatch() {
        assertThat(Secrets.masked(List.of(
                        " \"--token\",", "-\"aB3dE5fG7h1jK2l4M6n8oP\",", "-\"-v\"", "+\"zY9xW7vU5t3sR1q2P4o6nM\"")))
                .containsExactly(" \"--token\",", "-\"aB3d…\",", "-\"-v\"", "+\"zY9x…\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"args\": [\"--token\", \"${TOKEN}\", \"--api-key\", \"${input:api-key1}\"]",
                "\"args\": [\"--token\", \"<token>\", \"--password\", \"<your password>\", \"--secret\", \"your-token\"]",
                "\"args\": [\"--password\", \"--user\", \"app1\", \"--token\", \"-v\"]",
                "\"args\": [\n  \"--token\",\n  \"${TOKEN}\",\n  \"--password\",\n  \"--user2\"\n]",
                "tool --token VALUE, tool --token YOUR_TOKEN_1, tool --token $TOKEN1 --token \"$(pass show a1)\"",
                "docker login --password-stdin registry1.example.test --max-tokens 4096 --tokenizer bpe2024abc",
                "docker build --secret id=npm1rc,src=$HOME/.npmrc --secret type=env,id=t0k3n9x7 .",
                "curl --key certs/client1.pem --private-key keys/id_ed25519.pem --secret my-app-tls",
                "parser.add_argument(\"--token\", \"-t\", help=\"Access token of the API\")",
                "parser.add_argument('--password', default=None, help='The password')",
                "@click.option(\"--api-key\", \"api_key\", envvar=\"API_KEY\")",
                "Give it the `--password` flag. Use --password (required) or --token instead2.",
                "With --password\nthe2nd line goes on, and --token\n`abc123def` too",
                "ssh -p 22022x9 host1 && mysql -p db1production",
                "password: \"supersecret123\"\npassword: \"mysecret\"\npassword: \"topsecretpassword1\"",
            })
    void raisesNoFalseAlarm(String text) {
        for (var path : List.of("SKILL.md", "run.sh", ".mcp.json")) {
            assertThat(Dangers.in(path, text)).as(text).noneMatch(danger -> danger.kind() == Kind.SECRET);
        }
    }
}
