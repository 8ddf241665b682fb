package dev.projectstudio.platform.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words the user reads, in the language chosen at start.
public final class Messages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("i18n.messages", locale, new Texts());
    }

    /// Where the word itself comes from the database, and may be one that this version does not know.
    public Optional<String> find(String key, Object... args) {
        return bundle.containsKey(key) ? Optional.of(get(key, args)) : Optional.empty();
    }

    /// A [Phrase] among the arguments is put into words as well.
    public String get(String key, Object... args) {
        var message = new MessageFormat(bundle.getString(key), locale);
        var words = Arrays.stream(args).map(this::worded).toArray();
        var formats = message.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(words.length, formats.length); i++) {
            if (formats[i] instanceof NumberFormat) {
                words[i] = counted(words[i]);
            }
        }
        return message.format(words);
    }

    /// A number that was kept as a text, such as that of an undo step, counts where the message chooses by it.
    private static Object counted(Object arg) {
        return arg instanceof String text && NUMBER.matcher(text).matches() ? Long.valueOf(text) : arg;
    }

    private Object worded(Object arg) {
        return arg instanceof Phrase(var key, var args) ? get(key, args.toArray()) : arg;
    }

    /// English is what the file without a language in its name says, and no class says anything. To look for more would
    /// open every jar of the application, at each start.
    private static final class Texts extends ResourceBundle.Control {

        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale wanted) {
            return wanted.getLanguage().equals("en") ? List.of(Locale.ROOT) : super.getCandidateLocales(name, wanted);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale wanted) {
            return null;
        }
    }
}
