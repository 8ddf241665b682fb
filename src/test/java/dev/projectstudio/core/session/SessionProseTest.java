package dev.projectstudio.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionProseTest {

    @Test
    void readsOutEverythingThatNoListAndNoFieldShows() {
        var file = SessionText.of("""
                # Auth

                **Date:** 2026-03-02 09:00 AM
                by hand

                ## Summary
                Short.

                ## Decisions Made
                - Use JWT
                not an item

                ## Notes
                \\## no section

                ## Risks
                none

                ## Notes
                again
                """);

        assertThat(SessionProse.of(file))
                .containsExactly(
                        new SessionProse("", "by hand"),
                        new SessionProse("Summary", "Short."),
                        new SessionProse("Decisions Made", "not an item"),
                        new SessionProse("Notes", "## no section"),
                        new SessionProse("Risks", "none"),
                        new SessionProse("Notes", "again"));
    }
}
