package dev.projectstudio.core.search;

import dev.projectstudio.core.search.ItemQueries.Unread;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// Reads what can be found from where it is kept: rows, and the texts that lie in files.
final class ItemSource {

    private final FileStore files;
    private final StudioHome home;
    private final ItemQueries queries;

    ItemSource(FileStore files, StudioHome home) {
        this.files = files;
        this.home = home;
        this.queries = new ItemQueries(home);
    }

    /// What is there of `refs`. Reads the disk, after the rows.
    Map<Ref, Item> read(DSLContext sql, Collection<Ref> refs) {
        var items = new HashMap<Ref, Item>();
        queries.read(sql, refs).forEach(unread -> items.put(unread.item().ref(), whole(unread)));
        return items;
    }

    /// The same without the texts that lie in files.
    Map<Ref, Unread> rows(DSLContext sql, Collection<Ref> refs) {
        var rows = new HashMap<Ref, Unread>();
        queries.read(sql, refs).forEach(unread -> rows.put(unread.item().ref(), unread));
        return rows;
    }

    /// With the text of its file. Reads the disk.
    Item whole(Unread unread) {
        var path = unread.path();
        return path != null && files.read(home.fileRoot(), path) instanceof FileState.Present file
                ? unread.item().with(new String(file.bytes(), StandardCharsets.UTF_8))
                : unread.item();
    }
}
