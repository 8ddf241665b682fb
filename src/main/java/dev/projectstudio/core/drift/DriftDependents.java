package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.FileDependents;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.RowImages;
import dev.projectstudio.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lets a context file's drift records go before the file is deleted.
public final class DriftDependents implements FileDependents {

    private static final String RECORDS = "drift_records";

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final RowImages images = new RowImages();

    @Override
    public List<RowChange> release(Tx tx, ContextFileId file) {
        List<RowChange> deleted = new ArrayList<>();
        for (var record : records.idsOfFile(tx.sql(), file)) {
            deleted.add(new RowChange(RECORDS, record, images.of(tx.sql(), RECORDS, record), Map.of()));
        }
        records.deleteOfFile(tx.sql(), file);
        return deleted;
    }
}
