package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import java.util.LinkedHashMap;
import java.util.Map;

/// The pictures of the text that is being read: what scrolls out of sight and back is not read again, as long as it is
/// not too much.
final class PictureShelf {

    private static final double MOST_PIXELS = 8_000_000;

    private final Map<String, Picture> kept = new LinkedHashMap<>();
    private final Pictures pictures;
    private TextPlace place = TextPlace.NOWHERE;

    PictureShelf(Pictures pictures) {
        this.pictures = pictures;
    }

    /// Forgets the pictures of the text before if it stood elsewhere, and tells whether it did.
    boolean move(TextPlace next) {
        boolean isElsewhere = !next.equals(place);
        if (isElsewhere) {
            kept.clear();
            place = next;
        }
        return isElsewhere;
    }

    void clear() {
        kept.clear();
    }

    Picture picture(String destination) {
        var known = kept.remove(destination);
        var picture = known == null || known.isMissed() ? pictures.read(place, destination) : known;
        kept.put(destination, picture);
        makeRoom();
        return picture;
    }

    /// See [Pictures#instead].
    String instead(String words, String destination, Picture.Missed missed) {
        return pictures.instead(words, destination, missed.trouble());
    }

    private void makeRoom() {
        double pixels = kept.values().stream().mapToDouble(Picture::pixels).sum();
        var oldest = kept.values().iterator();
        while (pixels > MOST_PIXELS && oldest.hasNext()) {
            pixels -= oldest.next().pixels();
            oldest.remove();
        }
    }
}
