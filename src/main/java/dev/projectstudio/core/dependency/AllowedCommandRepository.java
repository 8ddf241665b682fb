package dev.projectstudio.core.dependency;

import static dev.projectstudio.platform.db.schema.Tables.ALLOWED_COMMANDS;

import dev.projectstudio.platform.db.schema.tables.records.AllowedCommandsRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `allowed_commands` table: one word of a command line a line, and no word holds a line break.
final class AllowedCommandRepository {

    static final String TABLE = "allowed_commands";

    /// Only the very same words are allowed.
    Optional<AllowedCommand> find(DSLContext sql, String tool, List<String> argv) {
        return sql.fetchOptional(
                        ALLOWED_COMMANDS,
                        ALLOWED_COMMANDS.TOOL.eq(tool).and(ALLOWED_COMMANDS.ARGV.eq(String.join("\n", argv))))
                .map(AllowedCommandRepository::toCommand);
    }

    List<AllowedCommand> all(DSLContext sql) {
        return sql.selectFrom(ALLOWED_COMMANDS)
                .orderBy(ALLOWED_COMMANDS.TOOL, ALLOWED_COMMANDS.ID)
                .fetch(AllowedCommandRepository::toCommand);
    }

    /// What is allowed for one tool.
    List<AllowedCommand> of(DSLContext sql, String tool) {
        return sql.selectFrom(ALLOWED_COMMANDS)
                .where(ALLOWED_COMMANDS.TOOL.eq(tool))
                .orderBy(ALLOWED_COMMANDS.ID)
                .fetch(AllowedCommandRepository::toCommand);
    }

    void insert(DSLContext sql, AllowedCommand command) {
        sql.insertInto(ALLOWED_COMMANDS)
                .set(ALLOWED_COMMANDS.ID, command.id())
                .set(ALLOWED_COMMANDS.TOOL, command.tool())
                .set(ALLOWED_COMMANDS.ARGV, String.join("\n", command.argv()))
                .set(ALLOWED_COMMANDS.ALLOWED_AT, command.allowedAt())
                .execute();
    }

    void delete(DSLContext sql, String id) {
        sql.deleteFrom(ALLOWED_COMMANDS).where(ALLOWED_COMMANDS.ID.eq(id)).execute();
    }

    private static AllowedCommand toCommand(AllowedCommandsRecord row) {
        return new AllowedCommand(
                row.getId(), row.getTool(), List.of(row.getArgv().split("\n")), row.getAllowedAt());
    }
}
