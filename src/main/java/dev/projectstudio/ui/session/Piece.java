package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.Promotion.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An open question or a decision made, and what became of it.
///
/// @param index its place in the list, which tells equal ones apart
/// @param made null while nothing did
record Piece(int index, String words, @Nullable Promotion made) {

    static List<Piece> of(List<String> items, List<Promotion> promotions, Target target) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Piece(i, items.get(i), find(promotions, items.get(i), target)))
                .toList();
    }

    /// In one line.
    String line() {
        return words.replace('\n', ' ');
    }

    private static @Nullable Promotion find(List<Promotion> promotions, String words, Target target) {
        return promotions.stream()
                .filter(each -> each.target() == target && each.piece().equals(words))
                .findFirst()
                .orElse(null);
    }
}
