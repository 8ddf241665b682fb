package dev.projectstudio.core.stack;

import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the technologies of a stack in what people write of them: `FastAPI`, `Python 3.11+`, `Requires Node 20 or
/// later`. Names are whole words in any case, and the longest one counts: React Native is no React. A version that is
/// written with it must be one that the stack may have.
public final class TechMatcher {

    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_WORDS_OF_A_NAME = 4;
    /// More words than these are a sentence.
    private static final int MOST_WORDS_OF_AN_ENTRY = 4;
    private static final Pattern GLUED = Pattern.compile("(.*\\p{L})([vV]?\\d[\\d.]*[xX]?\\+?)");
    private static final Pattern SIGNED = Pattern.compile("([^<>=~^≥≤@:]+)[@:]?([<>=~^≥≤]{0,3}[vV]?\\d.*)");
    private static final Set<String> NEGATIONS = Set.of("not", "no", "without", "except", "unlike", "never");
    /// Names that are everyday words as well: in a sentence they mean the technology only in capitals or with a
    /// version.
    private static final Set<String> EVERYDAY = Set.of(
            ("alembic astro ava black bootstrap bottle bun bundler caddy capybara celery chi clap click cobra composer"
                            + " criterion cypress dapper dart dash diesel echo electron ember ent expo exposed express"
                            + " fiber flask flutter gin go graphene grape groovy helm hypothesis jasmine jest just lit"
                            + " locust make mocha motor nats nest next node nox nx parcel pest playwright poetry"
                            + " prettier puma pyramid rails rocket rust sass serde serverless slim sphinx spock spring"
                            + " storybook strawberry swift task templ three torch tornado tox transformers turbo twig"
                            + " typer warp yarn zig")
                    .split(" "));

    private final Map<String, String> spellings;
    private final Map<String, Tech> stack = new HashMap<>();

    TechMatcher(KnownTech known, Collection<Tech> technologies) {
        spellings = known.spellings();
        for (var tech : technologies) {
            stack.put(tech.key(), tech);
            spellings.put(tech.key(), tech.key());
        }
    }

    /// A name in a text.
    ///
    /// @param tech its key
    /// @param end the first word after it
    /// @param glued the version that is written in one word with it; null for none
    private record Named(String tech, int end, @Nullable String glued) {}

    /// The technologies that some entries name, each once, in the order of the text.
    public List<TechMatch> matches(List<String> entries) {
        var found = new LinkedHashMap<String, TechMatch>();
        entries.forEach(entry -> find(entry, found));
        return List.copyOf(found.values());
    }

    /// What comes after a word such as `without` is not what the text is about.
    private void find(String entry, Map<String, TechMatch> found) {
        var words = Word.of(entry.substring(0, Math.min(entry.length(), MOST_CHARACTERS)));
        int at = 0;
        while (at < words.size()
                && !NEGATIONS.contains(Folding.caseless(words.get(at).text()))) {
            var named = named(words, at).orElse(null);
            if (named == null) {
                at++;
                continue;
            }
            var stated = StatedVersion.after(words, named.end(), named.glued());
            var tech = stack.get(named.tech());
            if (tech != null && isMeant(words, at, stated) && stated.allows(tech.version())) {
                found.putIfAbsent(
                        tech.key(), new TechMatch(tech, Word.between(entry, words.get(at), last(words, stated))));
            }
            at = named.end();
        }
    }

    private static Word last(List<Word> words, StatedVersion stated) {
        return words.get(stated.end() - 1);
    }

    /// The longest name that begins with a word.
    private Optional<Named> named(List<Word> words, int first) {
        for (int count = Math.min(MOST_WORDS_OF_A_NAME, words.size() - first); count > 0; count--) {
            var phrase = Word.phrase(words, first, count);
            if (phrase != null) {
                var named = named(phrase, first + count);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Named> named(String phrase, int end) {
        var whole = spelled(phrase);
        if (whole != null) {
            return Optional.of(new Named(whole, end, null));
        }
        for (var pattern : List.of(SIGNED, GLUED)) {
            var parts = pattern.matcher(phrase);
            var tech = parts.matches() ? spelled(parts.group(1)) : null;
            if (tech != null) {
                return Optional.of(new Named(tech, end, parts.group(2)));
            }
        }
        return Optional.empty();
    }

    /// Also as JavaScript's are often called, `Vue.js`.
    private @Nullable String spelled(String phrase) {
        var name = Folding.name(phrase);
        var known = spellings.get(name);
        return known == null && name.endsWith(".js") ? spellings.get(name.substring(0, name.length() - 3)) : known;
    }

    /// Whether a word that means something else as well means the technology.
    private static boolean isMeant(List<Word> words, int at, StatedVersion stated) {
        var word = words.get(at).text();
        boolean isDoubtful = words.size() > MOST_WORDS_OF_AN_ENTRY && EVERYDAY.contains(Folding.caseless(word));
        return !isDoubtful || stated.isStated() || (at > 0 && Character.isUpperCase(word.codePointAt(0)));
    }

    /// A word of an entry, and where it is.
    record Word(String text, int start, int end, boolean isNext) {

        private static final Pattern WORDS = Pattern.compile("[^\\s,;()\\[\\]{}|/\"'`*]+");

        /// @return without the marks that end a sentence
        static List<Word> of(String entry) {
            var words = new ArrayList<Word>();
            var matcher = WORDS.matcher(entry);
            int before = 0;
            while (matcher.find()) {
                int end = matcher.end();
                while (end > matcher.start() && ".:!?".indexOf(entry.charAt(end - 1)) >= 0) {
                    end--;
                }
                if (end > matcher.start()) {
                    boolean isNext = entry.substring(before, matcher.start()).isBlank();
                    words.add(new Word(entry.substring(matcher.start(), end), matcher.start(), end, isNext));
                    before = end;
                }
            }
            return words;
        }

        /// Some words with nothing but blanks between them; null if there is more.
        static @Nullable String phrase(List<Word> words, int first, int count) {
            var phrase = new StringBuilder(words.get(first).text());
            for (var word : words.subList(first + 1, first + count)) {
                if (!word.isNext()) {
                    return null;
                }
                phrase.append(' ').append(word.text());
            }
            return phrase.toString();
        }

        static String between(String entry, Word first, Word last) {
            return entry.substring(first.start(), last.end()).replaceAll("\\s+", " ");
        }
    }
}
