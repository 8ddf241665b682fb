package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.ImportLine.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// An item as it was read from a source.
///
/// @param outside as it is there; null if that is the registry's own form
/// @param dangers with the lines of the source
record Incoming(Origin origin, @Nullable OutsideItem outside, Taken taken, List<Danger> dangers) {

    Incoming {
        dangers = List.copyOf(dangers);
    }

    boolean saysTheSame(Incoming other) {
        return hold(taken.files(), other.taken.files());
    }

    static boolean hold(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(path -> Arrays.equals(one.get(path), other.get(path)));
    }
}
