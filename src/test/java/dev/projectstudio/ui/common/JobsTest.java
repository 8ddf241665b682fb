package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.text.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final Deque<Runnable> front = new ArrayDeque<>();
    private final Messages text = new Messages(Locale.ENGLISH);
    private final Jobs jobs = new Jobs(front::add, text);

    @Test
    void showsABurstOfReportsAsOne() {
        var job = jobs.start("Scanning", () -> {});

        job.report(0.1, "a");
        job.report(0.2, "b");
        job.report(0.3, "c");

        assertThat(front).hasSize(1);
        front.poll().run();
        assertThat(job.progressProperty().get()).isEqualTo(0.3);
        assertThat(job.detailProperty().get()).isEqualTo("c");
    }

    @Test
    void leavesWhenItIsFinishedAndNotWhenItIsAskedToStop() {
        var asked = new AtomicBoolean();
        var job = jobs.start("Scanning", () -> asked.set(true));

        job.cancel();
        assertThat(asked).isTrue();
        assertThat(jobs.running()).containsExactly(job);

        job.finish();
        front.poll().run();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void areStoppedByACommandThatSaysWhyNotWhileNothingRuns() {
        var asked = new AtomicBoolean();
        var stop = jobs.stop();
        assertThat(stop.blocked().getValue()).isEqualTo("Nothing runs that could be stopped");

        jobs.start("Scanning", () -> asked.set(true));
        assertThat(stop.name(text)).isEqualTo("Stop: Scanning");
        stop.run();

        assertThat(asked).isTrue();
    }

    @Test
    void endAWaitBeforeAnyOfThemIsStopped() {
        var stopped = new ArrayList<String>();
        var waiting = new ReadOnlyBooleanWrapper(true);
        jobs.start("Scanning", () -> stopped.add("scan"));
        jobs.waiting(waiting, () -> stopped.add("wait"));
        assertThat(jobs.stop().name(text)).isEqualTo("Stop waiting");

        jobs.stop().run();
        waiting.set(false);
        jobs.stop().run();

        assertThat(stopped).containsExactly("wait", "scan");
    }

    @Test
    void leaveAloneWhatGoesOnToItsEnd() {
        var asked = new AtomicBoolean();
        var forGood = jobs.startForGood("Making the sample");
        assertThat(jobs.foremost()).contains(forGood);
        assertThat(jobs.stop().canRun()).isFalse();

        var scan = jobs.start("Scanning", () -> asked.set(true));
        assertThat(jobs.foremost()).contains(scan);
        jobs.stop().run();

        assertThat(asked).isTrue();
    }
}
