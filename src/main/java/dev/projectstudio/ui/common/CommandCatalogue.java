package dev.projectstudio.ui.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every command that can be named now, each with its keys: those of the window, and those of the page or the
/// overlay that is shown. Used on the JavaFX thread.
///
/// The user's own keys win over the default ones; a default key that another command has taken is left out. Two
/// commands of the user's with the same key are a conflict: the first keeps it.
public final class CommandCatalogue {

    /// A command with the keys it has now.
    public record Bound(Command command, List<Shortcut> shortcuts) {

        public Optional<Shortcut> shortcut() {
            return shortcuts.stream().findFirst();
        }
    }

    /// A command of a page that is not shown.
    public record Elsewhere(Command command, PageName page) {}

    /// A key that `loser` was to have and `winner` has.
    public record Clash(Shortcut shortcut, String winner, String loser) {}

    private final List<Command> global = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Bound>> bound = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Clash> clashes = new ArrayList<>();
    private List<Elsewhere> elsewhere = List.of();
    private List<Command> page = List.of();
    private List<Command> overlay = List.of();
    private Map<String, Shortcut> chosen = Map.of();

    /// Adds commands that are there whatever is shown.
    public void add(List<Command> commands) {
        global.addAll(commands);
        bind();
    }

    /// Tells what can be done on all the pages; named, without keys, while their page is not shown.
    public void offer(List<Elsewhere> commands) {
        elsewhere = List.copyOf(commands);
    }

    /// Those that can be named although their page is not shown.
    public List<Elsewhere> elsewhere() {
        return elsewhere.stream()
                .filter(each -> find(each.command().id()).isEmpty())
                .toList();
    }

    /// Puts the commands of the page that is now shown in the place of the one before.
    public void showPage(List<Command> commands) {
        page = List.copyOf(commands);
        bind();
    }

    /// Whether it is one of the page that is now shown, and not of the window.
    public boolean isOfPage(Command command) {
        return page.stream().anyMatch(own -> own.id().equals(command.id()));
    }

    /// Puts the commands of the uppermost overlay in front; empty when there is none.
    public void showOverlay(List<Command> commands) {
        overlay = List.copyOf(commands);
        bind();
    }

    /// Takes over the keys the user has chosen, by the commands' ids.
    public void rebind(Map<String, Shortcut> keys) {
        chosen = Map.copyOf(keys);
        bind();
    }

    /// The commands that can be named, those of the page first.
    public ReadOnlyObjectProperty<List<Bound>> boundProperty() {
        return bound.getReadOnlyProperty();
    }

    /// The commands of the uppermost overlay, which has all keys while it is open.
    public List<Bound> overlayCommands() {
        return overlay.stream()
                .map(command -> new Bound(command, wanted(command)))
                .toList();
    }

    /// The keys that could not be given to whom they were meant for.
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    public Optional<Bound> find(String id) {
        return bound.get().stream()
                .filter(entry -> entry.command().id().equals(id))
                .findFirst();
    }

    private void bind() {
        overlayCommands().forEach(CommandCatalogue::tell);
        clashes.clear();
        var all = new ArrayList<>(page);
        all.addAll(global);
        Map<Shortcut, String> taken = new LinkedHashMap<>();
        Map<String, List<Shortcut>> keys = new LinkedHashMap<>();
        all.stream().filter(command -> chosen.containsKey(command.id())).forEach(command -> give(command, taken, keys));
        all.stream()
                .filter(command -> !chosen.containsKey(command.id()))
                .forEach(command -> give(command, taken, keys));
        bound.set(all.stream()
                .map(command -> new Bound(command, List.copyOf(keys.getOrDefault(command.id(), List.of()))))
                .toList());
        bound.get().forEach(CommandCatalogue::tell);
    }

    private static void tell(Bound now) {
        now.command().keys().set(now.shortcuts());
    }

    private void give(Command command, Map<Shortcut, String> taken, Map<String, List<Shortcut>> keys) {
        for (var shortcut : wanted(command)) {
            var winner = taken.entrySet().stream()
                    .filter(other -> shortcut.clashesWith(other.getKey()))
                    .findFirst();
            if (winner.isPresent()) {
                clashes.add(new Clash(shortcut, winner.get().getValue(), command.id()));
            } else {
                taken.put(shortcut, command.id());
                keys.computeIfAbsent(command.id(), _ -> new ArrayList<>()).add(shortcut);
            }
        }
    }

    private List<Shortcut> wanted(Command command) {
        var own = chosen.get(command.id());
        return own == null ? command.shortcuts() : List.of(own);
    }
}
