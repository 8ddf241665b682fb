package dev.projectstudio.core.watch;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that runs once for any number of requests that came in meanwhile, and never twice at a time.
final class Coalesced {

    private static final Logger LOG = LoggerFactory.getLogger(Coalesced.class);

    private final AtomicInteger requests = new AtomicInteger();
    private final Executor executor;
    private final Runnable work;

    Coalesced(Executor executor, Runnable work) {
        this.executor = executor;
        this.work = work;
    }

    void request() {
        if (requests.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    private void run() {
        int served;
        do {
            served = requests.get();
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Checking what was touched failed", e); // the next rescan looks at it again
            }
        } while (requests.addAndGet(-served) > 0);
    }
}
