package dev.projectstudio.platform.git;

import dev.projectstudio.platform.error.ToolFailure;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Settings that keep a repository's own config from running a program, made from that config.
///
/// They go through the environment: given with `-c`, git splits them at the first `=`, and a filter called `a=b` runs.
final class Disarming {

    private static final Map<String, String> ALWAYS = Map.of(
            "core.fsmonitor", "false",
            "core.hooksPath", "/dev/null",
            "safe.bareRepository", "explicit",
            "protocol.allow", "never",
            "log.showSignature", "false",
            "core.pager", "cat");

    private static final Pattern FILTER = Pattern.compile("filter\\.(.*)\\.[^.]*", Pattern.DOTALL);
    private static final Pattern PROTOCOL = Pattern.compile("protocol\\..*\\.allow", Pattern.DOTALL);
    /// What runs a program and does nothing when it is empty.
    private static final Pattern BLANKED = Pattern.compile(
            "core\\.(sshcommand|gitproxy|askpass|editor|attributesfile|alternaterefscommand)"
                    + "|credential\\.(.*\\.)?helper"
                    + "|gpg\\.(.*\\.)?(program|defaultkeycommand)"
                    + "|diff\\.(external|.*\\.(command|textconv))"
                    + "|.*\\.(cmd|command|driver|uploadpack|receivepack|vcs|packobjectshook)",
            Pattern.DOTALL);
    /// What makes a clone one that lacks contents.
    private static final Pattern PARTIAL =
            Pattern.compile("remote\\..*\\.promisor|extensions\\.partialclone", Pattern.DOTALL);
    /// What brings in further config, or hooks that no setting turns off.
    private static final Pattern REFUSED = Pattern.compile("(include|includeif|hook)\\..*", Pattern.DOTALL);

    private static final Set<String> LFS = Set.of(
            "filter.lfs.clean=git-lfs clean -- %f",
            "filter.lfs.smudge=git-lfs smudge -- %f",
            "filter.lfs.smudge=git-lfs smudge --skip -- %f",
            "filter.lfs.process=git-lfs filter-process",
            "filter.lfs.process=git-lfs filter-process --skip",
            "filter.lfs.required=true");
    private static final int MOST = 500;

    private Disarming() {}

    /// The variables for looking at the config, which runs nothing.
    static Map<String, String> always() {
        return variables(ALWAYS);
    }

    /// The variables for running git in a repository with this config. Throws [ToolFailure] `git-refused` for what
    /// cannot be disarmed.
    static Map<String, String> of(List<ConfigEntry> config) {
        var settings = new LinkedHashMap<>(ALWAYS);
        var filters = new LinkedHashSet<String>();
        for (var entry : config.stream().filter(ConfigEntry::isOfRepository).toList()) {
            var key = entry.key();
            var filter = FILTER.matcher(key);
            if (REFUSED.matcher(key).matches()) {
                throw new ToolFailure("git-refused", key);
            } else if (filter.matches()) {
                if (!LFS.contains(key + "=" + entry.value())) {
                    filters.add(filter.group(1));
                }
            } else if (PROTOCOL.matcher(key).matches()) {
                settings.put(key, "never");
            } else if (BLANKED.matcher(key).matches()) {
                settings.put(key, "");
            }
        }
        filters.forEach(name -> blankFilter(settings, name));
        refuseWhatCannotBePassed(settings);
        return variables(settings);
    }

    /// Whether the repository says that contents are missing: to tell renames, git would try to fetch them, and write
    /// into its config before it fails.
    static boolean lacksContents(List<ConfigEntry> config) {
        return config.stream()
                .anyMatch(entry ->
                        entry.isOfRepository() && PARTIAL.matcher(entry.key()).matches());
    }

    private static void blankFilter(Map<String, String> settings, String name) {
        for (var part : List.of("clean", "process", "smudge")) {
            settings.put("filter." + name + "." + part, "");
        }
        settings.put("filter." + name + ".required", "false");
    }

    private static void refuseWhatCannotBePassed(Map<String, String> settings) {
        var encoder =
                Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).newEncoder();
        if (settings.size() > MOST) {
            throw new ToolFailure("git-refused", "filter.*");
        }
        for (var key : settings.keySet()) {
            // a replacement character stands for bytes that are not UTF-8 and would come out as others
            if (key.indexOf('\uFFFD') >= 0 || !encoder.canEncode(key)) {
                throw new ToolFailure("git-refused", key);
            }
        }
    }

    private static Map<String, String> variables(Map<String, String> settings) {
        var variables = new LinkedHashMap<String, String>();
        var keys = new ArrayList<>(settings.keySet());
        variables.put("GIT_CONFIG_COUNT", Integer.toString(keys.size()));
        for (int i = 0; i < keys.size(); i++) {
            variables.put("GIT_CONFIG_KEY_" + i, keys.get(i));
            variables.put("GIT_CONFIG_VALUE_" + i, settings.get(keys.get(i)));
        }
        return variables;
    }
}
