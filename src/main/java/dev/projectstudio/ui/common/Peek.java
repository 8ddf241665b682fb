package dev.projectstudio.ui.common;

import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What Space shows of the row that is selected: over the page, without going there. It follows the selection,
/// which the list's own keys move while it is open; Space and Esc close it, and focus goes back to the row.
public final class Peek<T> {

    private static final String ID = "peek";

    private final Workbench bench;
    private final Function<? super T, String> title;
    private final BiConsumer<T, Consumer<Peeked>> content;
    private final Place place;
    private final List<Command> more;

    private Peek(
            Workbench bench,
            Function<? super T, String> title,
            BiConsumer<T, Consumer<Peeked>> content,
            Place place,
            List<Command> more) {
        this.bench = bench;
        this.title = title;
        this.content = content;
        this.place = place;
        this.more = more;
    }

    /// Of what the row knows itself.
    public static <T> Peek<T> of(Workbench bench, Function<? super T, String> title, Function<? super T, Peeked> show) {
        return new Peek<>(bench, title, (row, then) -> then.accept(show.apply(row)), Place.CENTRE, List.of());
    }

    /// Of what must be read first.
    ///
    /// @param read is called away from the JavaFX thread
    /// @param show makes the nodes for what was read
    public static <T, R> Peek<T> reading(
            Workbench bench,
            Function<? super T, String> title,
            Function<? super T, ? extends R> read,
            Function<? super R, Peeked> show) {
        var lane = bench.background().lane();
        return new Peek<>(
                bench,
                title,
                (row, then) -> lane.<R>run(
                        () -> read.apply(row),
                        found -> then.accept(show.apply(found)),
                        failure -> then.accept(Peeked.nothing(
                                FailureWords.of(failure, bench.text()).what()))),
                Place.CENTRE,
                List.of());
    }

    /// The same in all the room there is, for texts and differences.
    public Peek<T> large() {
        return new Peek<>(bench, title, content, Place.FULL, more);
    }

    /// The same with something that can be done to what it shows.
    public Peek<T> offering(Command command) {
        return new Peek<>(bench, title, content, place, List.of(command));
    }

    /// Something that is no row, in all the room there is.
    public static void show(Workbench bench, String title, Peeked peeked, List<Command> more) {
        var commands = new ArrayList<>(more);
        commands.add(Command.of("peek.command.close", () -> bench.overlays().close(ID))
                .on("Space"));
        var card = new PeekCard(commands, bench.text());
        card.name(title);
        card.show(peeked);
        bench.overlays().open(new Overlay(ID, card, peeked.scrolled(), commands, Place.FULL, () -> {}));
    }

    /// Shows one thing that is in no list.
    public void look(T thing) {
        var commands = new ArrayList<>(more);
        commands.add(Command.of("peek.command.close", () -> bench.overlays().close(ID))
                .on("Space"));
        var card = new PeekCard(commands, bench.text());
        card.name(title.apply(thing));
        content.accept(thing, card::show);
        bench.overlays().open(new Overlay(ID, card, card, commands, place, () -> {}));
    }

    /// Shows the row that is selected in the list, if one is.
    void open(RowList<T> list) {
        if (list.getSelectionModel().isEmpty()) {
            return;
        }
        var commands = commands(list);
        var card = new PeekCard(commands, bench.text());
        var following = new Following(card);
        var selection = list.getSelectionModel().selectedItemProperty().subscribe(following::show);
        bench.overlays().open(new Overlay(ID, card, card, commands, place, selection::unsubscribe));
    }

    private List<Command> commands(RowList<T> list) {
        var commands = new ArrayList<>(List.of(
                Command.of("peek.command.next", () -> list.moveBy(1)).on("j", "Down"),
                Command.of("peek.command.previous", () -> list.moveBy(-1)).on("k", "Up")));
        if (list.opens()) {
            commands.add(Command.of("peek.command.open", () -> {
                        bench.overlays().close(ID);
                        list.openSelected();
                    })
                    .on("Enter"));
        }
        commands.addAll(more);
        commands.add(Command.of("peek.command.close", () -> bench.overlays().close(ID))
                .on("Space"));
        return List.copyOf(commands);
    }

    private final class Following {

        private final PeekCard card;
        private @Nullable T shown;

        Following(PeekCard card) {
            this.card = card;
        }

        /// While a list is filled anew, nothing is selected for a moment.
        void show(@Nullable T row) {
            if (row != null && !row.equals(shown)) {
                shown = row;
                card.name(title.apply(row));
                content.accept(row, card::show);
            }
        }
    }
}
