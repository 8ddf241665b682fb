package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {

    private final ChangeBus bus = new ChangeBus();
    private final Deque<Runnable> front = new ArrayDeque<>();
    private final ChangeFeed feed = new ChangeFeed(bus, front::add);
    private final AtomicInteger heard = new AtomicInteger();

    @Test
    void bringsABurstAsOneCall() {
        feed.on(SettingsChanged.class, heard::incrementAndGet);

        bus.publish(new SettingsChanged("theme"));
        bus.publish(new SettingsChanged("theme"));
        drain();

        assertThat(heard).hasValue(1);
    }

    @Test
    void hearsOnlyWhatItAskedForAndWhatOthersCommitted() {
        feed.on(SettingsChanged.class, heard::incrementAndGet);

        bus.publish(new ActivityRecorded("a1"));
        drain();
        assertThat(heard).hasValue(0);

        bus.publish(new ForeignChange());
        drain();
        assertThat(heard).hasValue(1);
    }

    @Test
    void hearsNothingOnceClosed() {
        feed.on(SettingsChanged.class, heard::incrementAndGet).close();

        bus.publish(new SettingsChanged("theme"));
        drain();

        assertThat(heard).hasValue(0);
    }

    @Test
    void hearsNothingThatWasOnItsWayWhenItClosed() {
        var subscription = feed.on(SettingsChanged.class, heard::incrementAndGet);
        bus.publish(new SettingsChanged("theme"));

        subscription.close();
        drain();

        assertThat(heard).hasValue(0);
    }

    private void drain() {
        while (!front.isEmpty()) {
            front.poll().run();
        }
    }
}
