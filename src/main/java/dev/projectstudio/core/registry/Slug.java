package dev.projectstudio.core.registry;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.PortableName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The name of an item's file without its ending: one to 64 of `a-z`, `0-9` and `-`, as Agent Skills have it, and none
/// that Windows takes for a device.
public final class Slug {

    private static final int LONGEST = 64;
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    /// Letters that are not a plain one with a mark, and how they are written without them.
    private static final Map<String, String> SPELLED =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");
    private static final Pattern LETTERS = Pattern.compile(String.join("|", SPELLED.keySet()));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Slug() {}

    /// @throws InvalidInput `slug-invalid`, `slug-device`
    public static String checked(String written) {
        if (isSpelled(written) && !PortableName.is(written)) {
            throw new InvalidInput("slug-device", written);
        }
        if (!isValid(written)) {
            throw new InvalidInput("slug-invalid", written);
        }
        return written;
    }

    public static boolean isValid(String text) {
        return isSpelled(text) && PortableName.is(text);
    }

    /// Whether it is spelled as one, a device's included.
    static boolean isSpelled(String text) {
        return text.length() <= LONGEST && VALID.matcher(text).matches();
    }

    /// The slug that a name suggests; empty where no letter of it can be used. It may be a device's.
    public static String of(String name) {
        var slug = whole(name);
        return slug.length() <= LONGEST ? slug : trimmed(slug.substring(0, LONGEST));
    }

    /// Whether a name is longer than the slug that it suggests.
    public static boolean isCut(String name) {
        return whole(name).length() > LONGEST;
    }

    private static String whole(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var spelled = LETTERS.matcher(plain).replaceAll(letter -> SPELLED.getOrDefault(letter.group(), ""));
        return trimmed(OTHERS.matcher(spelled).replaceAll("-"));
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '-') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '-') {
            end--;
        }
        return text.substring(start, end);
    }
}
