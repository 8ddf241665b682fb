package dev.projectstudio.core.undo;

import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;
import static org.jooq.impl.DSL.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.projectstudio.platform.file.Owner;
import dev.projectstudio.platform.text.JsonList;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Which steps are made of parts of which more were to come. Who makes such a step, and what it is about, stands in its
/// `changes` as long as it is not through.
public final class BrokenOffQueries {

    static final Field<String> OWNER = field("json_extract({0}, '$.begun.by')", String.class, UNDO_STEPS.CHANGES);

    private static final Field<String> SUBJECTS =
            field("json_extract({0}, '$.begun.about')", String.class, UNDO_STEPS.CHANGES);

    /// Those that a dead process has left, the latest first, but for what was taken back or passed over.
    public List<BrokenOff> all(DSLContext sql) {
        var found = new ArrayList<BrokenOff>();
        sql.select(UNDO_STEPS.ID, UNDO_STEPS.PROJECT_ID, UNDO_STEPS.LABEL_KEY, UNDO_STEPS.LABEL_ARGS, OWNER, SUBJECTS)
                .from(UNDO_STEPS)
                .where(UNDO_STEPS.PART_OF.isNull(), UNDO_STEPS.UNDONE_AT.isNull(), UNDO_STEPS.PASSED_OVER_AT.isNull())
                .and(OWNER.isNotNull())
                .orderBy(UNDO_STEPS.SEQUENCE.desc())
                .fetch()
                .forEach(row -> {
                    if (!Owner.ofWord(row.get(OWNER)).isAlive()) {
                        var step = new UndoneStep(
                                row.get(UNDO_STEPS.ID),
                                row.get(UNDO_STEPS.PROJECT_ID),
                                row.get(UNDO_STEPS.LABEL_KEY),
                                StepJson.args(row.get(UNDO_STEPS.LABEL_ARGS)));
                        var subjects = JsonList.items(row.get(SUBJECTS)).stream()
                                .map(JsonNode::asText)
                                .toList();
                        found.add(new BrokenOff(step, subjects));
                    }
                });
        return found;
    }
}
