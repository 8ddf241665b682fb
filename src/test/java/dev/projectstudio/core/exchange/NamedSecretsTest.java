package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.exchange.Danger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people put into skills, and what they only write of there.
class NamedSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: \"some words with blanks\"",
                "password: 'correct horse battery staple' # the old one",
                "    db_password: \"Blue Monday 1983\"",
                "{\"user\": \"app\", \"password\": \"some words with blanks\"}",
                "{\"dbPassword\": \"hunter2\", \"port\": 5432}",
                "spring.datasource.password = \"tiger!cat\"",
                "passwd = 'hunter2'",
                "passphrase => \"four little green men\",",
                "const client = connect({ user: 'app', password: 'hunter2' });",
                "conn = psycopg2.connect(host=\"db\", password=\"hunter2\")",
                "export PASSWORD='some words with blanks'",
                "DB_PASSWORD=hunter2",
                "docker run -e POSTGRES_PASSWORD=hunter2 postgres:16",
                "MAIL_PASSWORD=\"Tr0ub4dor & 3\"",
                "secret: \"k3ybl4de\"",
                "client_secret = \"q8Zt-44vB\"",
                "token: 'a8f5f167'",
                "api_key: \"9fk2pq7z\"",
                "API_KEY=\"9fk2pq7z\"",
                "apiKey: '9fk2pq7z',",
                "SECRET_KEY='9fk2 pq7z lmx4'",
                "Log in with `password: \"hunter2\"`.",
                "machine api.host.test login deploy password hunter2",
                "default login deploy password letmeinnow",
                "curl -H 'Authorization: Basic ZGVwbG95Omh1bnRlcjI=' https://api.host.test",
                "headers = {\"Authorization\": \"Basic ZGVwbG95OnM6M2NyIGV0\"}",
                "redis://:hunter2@cache.internal:6379/0",
                "postgres://app:p%40ssw0rt@db.internal/app",
                "amqp://app:a:b3c:d@queue.internal",
                "https://deploy:s3cr@host.internal/a.git",
                "mongodb+srv://app:pa$$!word9@cluster.internal"
            })
    void findsThem(String line) {
        assertThat(Dangers.in("SKILL.md", "# Setup\n\n" + line + "\n"))
                .extracting(Danger::kind, Danger::line)
                .containsExactly(tuple(Kind.SECRET, 3));
    }

    @Test
    void tellsOnlyHowTheyBegin() {
        assertThat(SecretRules.masked("{\"password\": \"some words with blanks\"}", false))
                .isEqualTo("{\"password\": \"some…\"}");
        assertThat(SecretRules.masked("https://a:s3cr@host.internal", false)).isEqualTo("https://a:s3…@host.internal");
        assertThat(SecretRules.masked("Basic ZGVwbG95Omh1bnRlcjI=", false)).isEqualTo("Basic ZGVw…");
    }

    @Test
    void readsLoginsOverSeveralLines() {
        var netrc =
                "machine api.host.test\n  login deploy\n  password letmeinnow\n\nmachine b\nlogin c password d3f4\n";

        assertThat(Dangers.in(".netrc", netrc)).extracting(Danger::line).containsExactly(3, 6);
        assertThat(Secrets.masked(netrc.lines().map("+"::concat).toList()))
                .contains("+  password letm…", "+login c password d3…");
        assertThat(Dangers.in("SKILL.md", "This is about machine\nlearning. Never type the\npassword anywhere\n"))
                .isEmpty();
    }

    /// Each is as it may stand in a skill, an agent or a server.
    private static final List<String> HARMLESS = List.of(
            "Password: see the vault",
            "Password: \"see the vault\"",
            "- **Password**: ask the person on duty, never type it into a chat.",
            "Set `password: \"<your password>\"` in the file.",
            "password: \"${DB_PASSWORD}\"\npassword: '$DB_PASSWORD'\npassword: \"$1\"\npassword: \"$(pass show db)\"",
            "password: \"{{ vault_db_password }}\"\ntoken: \"${{ secrets.GITHUB_TOKEN }}\"\ntoken: \"%TOKEN%\"",
            "password: \"changeme\"\npassword: 'change-me'\npassword: \"xxx\"\npassword: \"xxxxxxxx\"\npassword: \"********\"",
            "password: \"\"\npassword: ''\ntoken: \"...\"\nsecret: \"example\"\nsecret: \"example secret words\"",
            "api_key: \"OPENAI_API_KEY\"\napi_key: \"ANTHROPIC-KEY\"\nTOKEN=\"GITHUB\"\napi_key: \"env:OPENAI\"",
            "password: \"op://team/db/password\"\nsecret: \"arn:aws:secretsmanager:eu-west-1:123:secret:db-1\"",
            "secret: \"/run/secrets/db\"\nsecret: '~/.config/app/key1'\ntoken: \"./token.txt\"",
            "secret: \"my-app-tls\"\nsecret: \"prod-db-2024\"\nsecretName: \"web-tls-3\"\ntoken: \"csrf\"",
            "token: \"string\"\ntoken: \"JWT\"\ntoken: \"sha256\"\napi_key: \"query\"\npassword: \"secret\"",
            "password: \"password\"\npassword: \"postgres\"\npassword: \"admin123\"\npassword: \"test1234\"",
            "POSTGRES_PASSWORD=postgres\nMYSQL_ROOT_PASSWORD=root\nTOKEN=abc\nAPI_KEY=your-key\nTOKEN=$1\nSECRET=",
            "PASSWORD=$(openssl rand -hex 16)\nexport TOKEN=\"${TOKEN:-}\"\nSECRET_KEY=$SECRET",
            "\"password\": \"The password of the account\",\n\"token\": \"Access token for the API\",",
            "\"api_key\": {\"type\": \"string\", \"description\": \"Key that the service made\"},",
            "\"password\": \"Passwort eingeben\",\n\"password\": \"Mot de passe\",\n\"secret\": \"Shared between services\"",
            "\"password\": \"must be at least 8 characters\",\n\"password\": \"is required\",\n\"token\": \"Invalid.\"",
            "<input type=\"password\" name=\"password\" placeholder=\"Your password\">",
            "if (password === \"some words\") { return; }\nif password == 'some words': pass",
            "password = getpass.getpass(\"Password: \")\nname = input(\"Token: \") or \"none at all\"",
            "print(\"token: \" + token + \", secret: \" + secret + \"\")\nlog.info('password: ' + mask(password));",
            "password = os.environ[\"DB_PASSWORD\"]\ntoken = process.env.TOKEN || \"\"\nsecret := os.Getenv(\"SECRET\")",
            "const token = req.headers[\"authorization\"].split(\" \")[1];",
            "password: str = Field(min_length=8)\npassword: SecretStr\ntoken: Annotated[str, Depends(scheme)]",
            "tokens: \"4096 at most\"\nmax_tokens: \"some words here\"\nsecret_rotation: \"every 90 days\"",
            "token: \"short-lived, made for each run\"\nsecret: \"see 1Password, entry 4\"",
            "Use Basic authentication, or Basic credentials; Authorization: Basic <base64 of name:password>.",
            "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\nAuthorization: Basic dXNlcjpwYXNzd29yZA==",
            "Authorization: Basic ${AUTH}\nBasic Latin, Basic/Standard/Premium, Basic understanding",
            "On the machine in the corner, login as yourself with the password you were given.",
            "machine HOST login USER password PASSWORD\nmachine host login user password your-password",
            "https://example.com:8080?mail=a@b.example and https://host:8080,me@host.example",
            "https://user:pass@host.example https://$USER:$PASS@host https://u:%PASS%@host https://u:***@host",
            "postgres://user:${PASSWORD}@db/app redis://:<password>@cache git clone ssh://git@host:22/a.git",
            "http://localhost:3000/@vite/client https://cdn.example/npm/@scope/a@1.2.3 https://[::1]:80/@a",
            "| Name | Default |\n|---|---|\n| `password` | `\"\"` |\n| `token` | `\"none\"` |",
            "The `secret` field: \"client secret\" or \"certificate\". A token: 'one unit of text'.");

    @Test
    void raisesNoFalseAlarm() {
        for (var text : HARMLESS) {
            for (var path : List.of("SKILL.md", "scripts/a.py", "tool.json")) {
                assertThat(Dangers.in(path, text)).as(text).noneMatch(danger -> danger.kind() == Kind.SECRET);
            }
        }
    }
}
