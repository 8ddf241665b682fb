package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of items as they are written for others: the same items give the same bytes.
final class ExportFiles {

    private ExportFiles() {}

    /// @param form null for that of the registry itself, under `registry/`
    /// @throws InvalidInput `form-not-fitting`, `entry-twice`
    static OutsideItem.Files of(Collection<OpenItem> items, @Nullable OutsideForm form) {
        if (form != null && form.isEntry()) {
            return new OutsideItem.Files(new TreeMap<>(Map.of(name(form), entries(items, form))));
        }
        var files = new TreeMap<String, byte[]>();
        var programs = new HashSet<String>();
        for (var item : items) {
            if (form != null && OutsideForms.written(item, form) instanceof OutsideItem.Files written) {
                files.putAll(written.files());
                programs.addAll(written.programs());
            } else if (form == null) {
                var folder = "registry/" + item.item().kind().folder() + "/";
                item.files().all().forEach((path, file) -> files.put(folder + path, file.bytes()));
                item.files().programs().forEach(path -> programs.add(folder + path));
            }
        }
        return new OutsideItem.Files(files, programs);
    }

    /// As it is called in the folder where its readers look.
    private static String name(OutsideForm form) {
        return form == OutsideForm.MCP_SERVERS ? ".mcp.json" : "mcp.json";
    }

    private static byte[] entries(Collection<OpenItem> items, OutsideForm form) {
        var servers = new TreeMap<String, String>();
        var inputs = new LinkedHashSet<String>();
        var owners = new HashMap<String, OpenItem>();
        for (var item : items) {
            if (OutsideForms.written(item, form) instanceof OutsideItem.Entry(var key, var json)) {
                var other = owners.putIfAbsent(key, item);
                if (other != null) {
                    throw new InvalidInput(
                            "entry-twice",
                            other.item().id().text(),
                            item.item().id().text(),
                            key);
                }
                servers.put(key, json);
                inputs.addAll(OutsideForms.inputs(item));
            }
        }
        var all = new JsonFields();
        servers.forEach(all::raw);
        var file = new JsonFields();
        if (form == OutsideForm.VSCODE_SERVERS && !inputs.isEmpty()) {
            file.raw("inputs", "[" + String.join(",", inputs) + "]");
        }
        file.raw(form.entries(), all.inLine());
        return (PrettyJson.of(file.inLine()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
