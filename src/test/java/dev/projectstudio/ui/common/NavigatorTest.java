package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigatorTest {

    private static final Route DASHBOARD = Route.to(PageName.DASHBOARD);
    private static final Route DRIFT = Route.to(PageName.DRIFT);
    private static final Route CONTEXT = Route.toProject(PageName.CONTEXT, "p1");

    private final Navigator navigator = new Navigator();

    @Test
    void goesBackAndForward() {
        navigator.open(DASHBOARD);
        navigator.open(DRIFT);
        navigator.open(CONTEXT);

        navigator.back();
        navigator.back();
        assertThat(here()).isEqualTo(DASHBOARD);
        assertThat(navigator.canGoBack()).isFalse();

        navigator.forward();
        assertThat(here()).isEqualTo(DRIFT);
    }

    @Test
    void forgetsTheWayForwardWhenItTurnsElsewhere() {
        navigator.open(DASHBOARD);
        navigator.open(DRIFT);
        navigator.back();

        navigator.open(CONTEXT);

        assertThat(navigator.canGoForward()).isFalse();
    }

    @Test
    void staysWhereItIs() {
        navigator.open(DASHBOARD);
        navigator.open(DASHBOARD);
        navigator.back();

        assertThat(navigator.canGoBack()).isFalse();
        assertThat(here()).isEqualTo(DASHBOARD);
    }

    @Test
    void knowsAnotherThingOnTheSamePage() {
        assertThat(DRIFT.at("t1").isSamePageAs(DRIFT)).isTrue();
        assertThat(CONTEXT.isSamePageAs(Route.toProject(PageName.CONTEXT, "p2")))
                .isFalse();
    }

    private Route here() {
        return navigator.currentProperty().get();
    }
}
