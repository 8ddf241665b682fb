package dev.projectstudio.core.session;

import static dev.projectstudio.core.session.SessionWorld.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes through the service is on the disk as it was given, and is read back as the same.
class SessionRoundTripTest {

    private static final String HEAD = "# Awkward\n\n**Date:** 2026-03-02 09:00 AM\n\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("awkwardFiles")
    void keepsEveryByteOfATextThatIsCaptured(String text) {
        var world = new SessionWorld(database.get(), folder);

        var captured = world.sessions.capture(ATLAS, SessionText.of(text));

        var bytes = SessionWorld.bytes(world.file(captured.session()));
        var opened = world.sessions.open(captured.session().id());
        assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(opened).isEqualTo(captured);
        assertThat(opened.session().title()).isEqualTo("Awkward");
        assertThat(world.sessions.edit(opened, opened.content())).isSameAs(opened);

        var edited = world.sessions.edit(opened, opened.content().lasting(7));
        var back = world.sessions.edit(edited, edited.content().lasting(null));
        assertThat(edited.content()).isEqualTo(opened.content().lasting(7));
        assertThat(back.content()).isEqualTo(opened.content());
    }

    static Stream<String> awkwardFiles() {
        return Stream.of(
                HEAD,
                HEAD.replace("\n", "\r\n") + "## Notes\r\nOne\r\n\r\nTwo\r\n",
                HEAD + "## Notes\nno end of line",
                "\uFEFF" + HEAD + "## Notes\nafter a mark\n",
                HEAD + "## Summary\n\n## Files Changed\n\n## Decisions Made\n\n## Open Questions\n\n## Notes\n",
                HEAD + "## Notes\nfirst\n\n## Notes\nsecond\n",
                HEAD + "## Notes\n```\n## Summary\n# Title\n```\n\n## Summary\nreal\n",
                HEAD + "## Something else\nkept\n\n## Notes\n- a\n- b\n",
                HEAD + "## Notes\n\uD83D\uDE80 \u65E5\u672C\u8A9E \u202Ertl e\u0301\n",
                HEAD + "## Files Changed\nnot a file\n- `a b.txt` (+1 -2)\n- plain\n",
                HEAD + "## Notes\n" + "a line of words\n".repeat(65_536),
                "\n\n" + HEAD + "\n\n\n## Notes   ##\n\n\nx\n\n\n",
                "#  Awkward  \n**Date:** 2026-03-02 09:00 AM\nprose in the head\n");
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void readsBackWhatAFormSaysHoweverAwkward(String text) {
        var world = new SessionWorld(database.get(), folder);
        var said = SessionContent.of("Awkward")
                .summarised(text)
                .deciding(List.of(text))
                .asking(List.of("before", text, "after"))
                .noting(text);

        var captured = world.sessions.capture(ATLAS, said);
        var opened = world.sessions.open(captured.session().id());

        assertThat(opened.content().dated(null)).isEqualTo(said);
        assertThat(SessionText.of(SessionFormat.write(opened.content()))).isEqualTo(opened.text());
    }

    static Stream<String> awkwardTexts() {
        return SessionFormatTest.awkward();
    }
}
