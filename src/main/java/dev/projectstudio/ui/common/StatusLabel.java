package dev.projectstudio.ui.common;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A state as an icon and a word; the colour only repeats what they say.
public final class StatusLabel extends Label {

    /// How much a state matters.
    public enum Tone {
        /// As it should be.
        GOOD(Feather.CHECK),
        /// Wants a look.
        WARNING(Feather.ALERT_CIRCLE),
        /// Wants a decision.
        DANGER(Feather.ALERT_TRIANGLE),
        /// The one thing that is on.
        ACCENT(Feather.CIRCLE),
        /// Not known, or not applicable.
        QUIET(Feather.MINUS_CIRCLE);

        private final Ikon icon;

        Tone(Ikon icon) {
            this.icon = icon;
        }
    }

    private static final double LINE = 16;

    private final FontIcon icon = new FontIcon();

    public StatusLabel() {
        getStyleClass().add("status-label");
        setGraphic(icon);
        heightProperty().subscribe(this::lift);
        insetsProperty().subscribe(this::lift);
        wrapTextProperty().subscribe(this::lift);
    }

    public StatusLabel(Tone tone, String word) {
        this();
        show(tone, word);
    }

    /// Of what was not there before.
    public static StatusLabel added(String word) {
        var label = new StatusLabel();
        label.show(Tone.GOOD, Feather.PLUS, word);
        return label;
    }

    /// Of several lines the icon belongs to the first, while a label has it in their middle.
    private void lift() {
        double lines = getHeight() - getInsets().getTop() - getInsets().getBottom();
        icon.setTranslateY(isWrapText() ? Math.min(0, (LINE - lines) / 2) : 0);
    }

    /// Shows these words where the pointer rests; nothing if they are empty.
    public StatusLabel hinting(String words) {
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
        return this;
    }

    /// The tone's own icon and this word.
    public void show(Tone tone, String word) {
        show(tone, tone.icon, word);
    }

    /// Another icon, where it tells more.
    public void show(Tone tone, Ikon sign, String word) {
        for (var each : Tone.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
        }
        icon.setIconCode(sign);
        setText(word);
    }
}
