package dev.projectstudio.core.stack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Manifests that are read line by line: Go's and Ruby's.
final class LineFiles {

    private static final Pattern GO = Pattern.compile("^go\\s+(\\S+)$");
    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain\\s+go([0-9]\\S*)$");
    private static final Pattern MODULE = Pattern.compile("^(?:require\\s+)?([\\w.~-]+\\.[\\w.~-]+/\\S+)\\s+(v\\S+)$");
    private static final Pattern GEM =
            Pattern.compile("^gem[\\s(]+['\"]([^'\"]+)['\"](?:\\s*,\\s*['\"]([^'\"]+)['\"])?");
    private static final Pattern RUBY = Pattern.compile("^ruby[\\s(]+['\"]([^'\"]+)['\"]");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*\\d[^'\"]*)['\"]");
    private static final Pattern LOCKED = Pattern.compile("^ {4}([\\w.-]+) \\(([^)]+)\\)$");
    private static final Pattern LOCKED_RUBY = Pattern.compile("^\\s+ruby (\\d[\\d.]*\\d)");

    private LineFiles() {}

    /// What other modules bring along is none of ours. A `go.work` is read so as well: it says for its modules what Go
    /// they are built with.
    static void goMod(Manifest manifest, Sightings seen) {
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            boolean isIndirect = text.contains("// indirect");
            var words = text.replaceFirst("//.*", "").strip();
            var go = GO.matcher(words);
            var toolchain = TOOLCHAIN.matcher(words);
            var module = MODULE.matcher(words);
            if (go.matches()) {
                seen.needs(manifest, "go", go.group(1), Ranges.atLeast(go.group(1)), line, words);
            } else if (toolchain.matches()) {
                seen.pins(manifest, "go", toolchain.group(1), Ranges.atLeast(toolchain.group(1)), line, words);
            } else if (module.matches() && !isIndirect) {
                seen.uses(manifest, Ecosystem.GO, module.group(1), module.group(2), line, words);
            }
        }
        seen.implies(manifest, "go", 1, manifest.name());
    }

    static void gemfile(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "ruby", 1, manifest.name());
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var words = text.strip();
            var gem = GEM.matcher(words);
            var ruby = RUBY.matcher(words);
            if (gem.find()) {
                seen.uses(manifest, Ecosystem.GEM, gem.group(1), gem.group(2), line, words);
            } else if (ruby.find()) {
                seen.needs(manifest, "ruby", ruby.group(1), ranges(words), line, words);
            }
        }
    }

    /// `ruby "~> 3.2", ">= 3.2.2"`
    private static @Nullable String ranges(String words) {
        var all = QUOTED.matcher(words.replaceFirst("(?:engine|patchlevel|#).*", ""))
                .results()
                .map(each -> Ranges.ruby(each.group(1)))
                .toList();
        return all.isEmpty() ? null : String.join(", ", all);
    }

    static void gemfileLock(Manifest manifest, Sightings seen) {
        seen.implies(manifest, "bundler", 1, manifest.name());
        int line = 0;
        for (var text : manifest.lines()) {
            line++;
            var gem = LOCKED.matcher(text);
            var ruby = LOCKED_RUBY.matcher(text);
            if (gem.matches()) {
                seen.locks(manifest, line, manifest.folder(), Ecosystem.GEM, gem.group(1), null, gem.group(2));
            } else if (ruby.find()) {
                seen.locks(manifest, line, manifest.folder(), Ecosystem.TOOL, "ruby", null, ruby.group(1));
            }
        }
    }
}
