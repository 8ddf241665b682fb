package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.ImageFile;
import dev.projectstudio.core.image.ImageFound;
import dev.projectstudio.core.image.ImageTrouble;
import dev.projectstudio.core.image.ProjectImages;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import java.io.ByteArrayInputStream;
import java.util.concurrent.locks.ReentrantLock;
import javafx.scene.image.Image;

/// Reads the images that texts name, away from the JavaFX thread and one at a time, however many of them are in sight.
/// One for the whole window.
public final class Pictures {

    /// A column of text is never wider, on any screen.
    private static final double MOST_WIDTH = 1600;
    /// So much is kept of a large one.
    private static final double MOST_PIXELS = 4_000_000;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ProjectImages images;
    private final Background background;
    private final Messages text;

    public Pictures(ProjectImages images, Background background, Messages text) {
        this.images = images;
        this.background = background;
        this.text = text;
    }

    /// Begins to read one; what comes of it is told on the JavaFX thread.
    ///
    /// @param destination as the text names it
    Picture read(TextPlace place, String destination) {
        var picture = new Picture();
        background.run(() -> state(place, destination), picture::become);
        return picture;
    }

    /// What stands in the place of one that is not shown.
    ///
    /// @param words its description, or what the text names where it has none
    String instead(String words, String destination, ImageTrouble trouble) {
        var why =
                switch (trouble) {
                    case ELSEWHERE -> destination;
                    case MISSING -> text.get("image.missing", destination);
                    case UNREADABLE -> text.get("image.unreadable", destination);
                    case TOO_LARGE -> text.get("image.too-large", destination);
                    case NO_IMAGE -> text.get("image.none", destination);
                };
        return words.equals(destination) ? why : text.get("image.instead", words, why);
    }

    private Picture.State state(TextPlace place, String destination) {
        oneAtATime.lock();
        try {
            return switch (images.find(place, destination)) {
                case ImageFound.NotShown(var trouble) -> new Picture.Missed(trouble);
                case ImageFound.There(var file) -> decoded(file);
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Picture.State decoded(ImageFile file) {
        double share = Math.min(
                Math.min(1, MOST_WIDTH / file.width()),
                Math.sqrt(MOST_PIXELS / ((double) file.width() * file.height())));
        var image = new Image(
                new ByteArrayInputStream(file.bytes()),
                Math.max(1, Math.rint(file.width() * share)),
                Math.max(1, Math.rint(file.height() * share)),
                false,
                true);
        return image.isError() ? new Picture.Missed(ImageTrouble.NO_IMAGE) : new Picture.Drawn(image, file.width());
    }
}
