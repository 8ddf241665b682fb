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
            all.add(millis(work));
        }
        return new Timings(all);
    }

    /// Two kinds of work in turn, so that what else the machine does meanwhile falls on both.
    static Pair inTurn(int warmUp, int times, Callable<?> first, Callable<?> second) throws Exception {
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        for (int i = -warmUp; i < times; i++) {
            double one = millis(first);
            double other = millis(second);
            if (i >= 0) {
                ofFirst.add(one);
                ofSecond.add(other);
            }
        }
        return new Pair(new Timings(ofFirst), new Timings(ofSecond));
    }

    record Pair(Timings first, Timings second) {}

    private static double millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
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
