package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.SESSION_PROMOTIONS;

import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.schema.tables.records.SessionPromotionsRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The `session_promotions` table. Stateless: the transaction comes with each call.
final class PromotionRepository {

    private static final String TABLE = "session_promotions";

    /// In the order in which they were made.
    List<Promotion> of(DSLContext sql, SessionId session) {
        return sql
                .selectFrom(SESSION_PROMOTIONS)
                .where(SESSION_PROMOTIONS.SESSION_ID.eq(session.value()))
                .orderBy(SESSION_PROMOTIONS.CREATED_AT, SESSION_PROMOTIONS.ID)
                .fetch()
                .stream()
                .flatMap(PromotionRepository::toPromotion)
                .toList();
    }

    Optional<Promotion> from(DSLContext sql, Target target, String targetId) {
        return sql
                .selectFrom(SESSION_PROMOTIONS)
                .where(SESSION_PROMOTIONS.TARGET_TYPE.eq(target.word()))
                .and(SESSION_PROMOTIONS.TARGET_ID.eq(targetId))
                .fetch()
                .stream()
                .flatMap(PromotionRepository::toPromotion)
                .findFirst();
    }

    /// Those of several things of one kind.
    List<Promotion> from(DSLContext sql, Target target, Collection<String> targetIds) {
        return sql
                .selectFrom(SESSION_PROMOTIONS)
                .where(SESSION_PROMOTIONS.TARGET_TYPE.eq(target.word()))
                .and(SESSION_PROMOTIONS.TARGET_ID.in(targetIds))
                .orderBy(SESSION_PROMOTIONS.ID)
                .fetch()
                .stream()
                .flatMap(PromotionRepository::toPromotion)
                .toList();
    }

    void insert(StepRows step, Promotion promotion) {
        step.write(
                TABLE,
                promotion.id(),
                () -> step.sql()
                        .insertInto(SESSION_PROMOTIONS)
                        .set(SESSION_PROMOTIONS.ID, promotion.id())
                        .set(SESSION_PROMOTIONS.SESSION_ID, promotion.session().value())
                        .set(SESSION_PROMOTIONS.PIECE, promotion.piece())
                        .set(SESSION_PROMOTIONS.TARGET_TYPE, promotion.target().word())
                        .set(SESSION_PROMOTIONS.TARGET_ID, promotion.targetId())
                        .set(SESSION_PROMOTIONS.CREATED_AT, promotion.createdAt())
                        .execute());
    }

    /// Deletes those of a session, noting each for the way back.
    void deleteOf(StepRows step, SessionId session) {
        for (var promotion : of(step.sql(), session)) {
            step.write(
                    TABLE,
                    promotion.id(),
                    () -> step.sql()
                            .deleteFrom(SESSION_PROMOTIONS)
                            .where(SESSION_PROMOTIONS.ID.eq(promotion.id()))
                            .execute());
        }
    }

    private static Stream<Promotion> toPromotion(SessionPromotionsRecord row) {
        return Target.of(row.getTargetType()).stream()
                .map(target -> new Promotion(
                        row.getId(),
                        new SessionId(row.getSessionId()),
                        row.getPiece(),
                        target,
                        row.getTargetId(),
                        row.getCreatedAt()));
    }
}
