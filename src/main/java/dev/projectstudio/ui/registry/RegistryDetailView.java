package dev.projectstudio.ui.registry;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.KeptFocus;
import dev.projectstudio.ui.common.ReadingPane;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// One item: what it is, what is wrong with it, what needs it, and its text.
final class RegistryDetailView {

    private static final int MOST_USERS = 6;

    private final RegistryViewModel model;
    private final Consumer<InstalledCopy> take;
    private final RegistryRows rows;
    private final boolean isReadOnly;
    private final Messages text;
    private final ReadingPane pane;

    /// @param take asks whether the text of a copy becomes the item's
    /// @param onLeave brings focus back to the list
    RegistryDetailView(
            RegistryViewModel model,
            Consumer<InstalledCopy> take,
            Runnable onLeave,
            RegistryRows rows,
            TextLinks links,
            Workbench bench) {
        this.model = model;
        this.take = take;
        this.isReadOnly = bench.edits().isReadOnly();
        this.rows = rows;
        this.text = bench.text();
        this.pane = new ReadingPane("item", text.get("registry.text"), text.get("registry.no-text"), onLeave, links);
        model.detailProperty().subscribe(_ -> show());
        model.unreadableProperty().subscribe(_ -> show());
        model.blockProperty().subscribe(pane::goTo);
    }

    ReadingPane pane() {
        return pane;
    }

    private void show() {
        var detail = model.detailProperty().get();
        var failure = model.unreadableProperty().get();
        pane.setVisible(detail != null || failure != null);
        KeptFocus.during(pane, () -> {
            if (detail != null) {
                show(detail);
            } else if (failure != null) {
                show(failure);
            }
        });
    }

    private void show(RegistryDetail detail) {
        var item = detail.use().item();
        pane.show(item.name(), detail.blocks(), TextPlace.NOWHERE);
        facts(item);
        if (detail.use().projectCount() > 0) {
            pane.addFact(text.get("registry.mapped", detail.use().projectCount()));
        }
        for (var needing : detail.dependents().items()) {
            pane.addWay(
                    text.get("registry.named-by"),
                    "item-to-" + needing.slug(),
                    needing.name(),
                    () -> model.open(needing));
        }
        detail.users().stream().limit(MOST_USERS).forEach(this::use);
        if (detail.users().size() > MOST_USERS) {
            var more = new Label(text.get("registry.more-uses", detail.users().size() - MOST_USERS));
            more.getStyleClass().add("muted");
            pane.addLine(more);
        }
        CopyRows.summary(detail.copies(), this::way, text).forEach(pane::addLine);
        detail.findings().forEach(finding -> pane.addLine(rows.finding(finding)));
    }

    private Optional<Node> way(InstalledCopy copy) {
        return switch (copy.state()) {
            case EDITED -> Optional.of(take(copy));
            case DRIFTS, DELETED, AHEAD -> Optional.of(resolve(copy));
            case ITEM_GONE, UNKNOWN, BEHIND, INCOMPLETE, DISMISSED, LEFT, CURRENT -> Optional.empty();
        };
    }

    /// Asks whether what was edited becomes the item.
    private Node take(InstalledCopy copy) {
        var link = link("item-take", "registry.act.take-back", () -> take.accept(copy));
        link.setAccessibleText(text.get(
                "registry.take.title",
                Objects.requireNonNullElse(copy.itemName(), copy.item().value())));
        link.setDisable(isReadOnly);
        return link;
    }

    /// Leads to where the two texts are settled.
    private Node resolve(InstalledCopy copy) {
        var link = link("item-resolve", "registry.act.resolve", () -> model.open(copy));
        link.setAccessibleText(text.get("registry.resolve.of", copy.place(), copy.projectName()));
        return link;
    }

    private Hyperlink link(String id, String key, Runnable action) {
        var link = new Hyperlink(text.get(key));
        link.setId(id);
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// Leads to the project.
    private void use(ItemUser user) {
        pane.addWay(
                text.get("registry.used-in"),
                "item-used-" + user.tech().inShort(),
                text.get("registry.used-by", user.projectName(), user.title()),
                () -> model.open(user));
    }

    private void show(Throwable failure) {
        var use = model.list().selectedProperty().get();
        pane.show(use == null ? "" : use.item().name(), List.of(), TextPlace.NOWHERE);
        if (use != null) {
            facts(use.item());
        }
        var words = new StatusLabel(
                StatusLabel.Tone.DANGER, FailureWords.of(failure, text).together());
        words.setWrapText(true);
        words.setMinHeight(StatusLabel.USE_PREF_SIZE);
        pane.addLine(words);
    }

    private void facts(@Nullable RegistryItem item) {
        if (item != null) {
            pane.addFact(rows.kind(item));
            var path = new Label(item.kind().folder() + "/" + item.path());
            path.getStyleClass().addAll("mono", "muted");
            pane.addFact(path);
        }
    }
}
