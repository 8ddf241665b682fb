package dev.projectstudio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Durations in milliseconds of the same work, done again and again.
record Timings(List<Double> sorted) {

    Timings {
        sorted = sorted.stream().sorted().toList();
    }

    /// Does `work` `warmUp` times unmeasured, then `times` times.
    static Timings of(int warmUp, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.call();
        }
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.call();
            all.add((System.nanoTime() - start) / 1e6);
        }
        return new Timings(all);
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    double least() {
        return sorted.getFirst();
    }

    double most() {
        return sorted.getLast();
    }
}
