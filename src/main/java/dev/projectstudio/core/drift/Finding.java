package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.platform.file.SeenFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to be done about what was found of a target.
enum Finding {
    /// All is as it is stored.
    NOTHING,
    /// The texts are the stored ones; remembering the stat spares later checks the reading.
    REMEMBER,
    /// What is stored is no longer so.
    RECORD;

    static Finding of(Look look, @Nullable OpenRecord open) {
        if (!isAsStored(look) || !isRecorded(look, open)) {
            return RECORD;
        }
        var copy = look.tracked().file().copy();
        var repo = look.tracked().target().state().repo();
        boolean studioHelps = look.studio().wasRead()
                && new SeenFile(copy.stamp(), copy.hashedAt())
                        .isWorthRenewing(look.studio().stamp(), look.at());
        boolean repoHelps = look.repo().wasRead()
                && new SeenFile(repo.stamp(), repo.hashedAt())
                        .isWorthRenewing(look.repo().stamp(), look.at());
        return studioHelps || repoHelps ? REMEMBER : NOTHING;
    }

    private static boolean isAsStored(Look look) {
        var target = look.tracked().target();
        var status = look.status();
        var text = look.repo().text();
        return status.sync().word().equals(target.state().syncStatus())
                && Objects.equals(status.reason(), target.state().reason())
                && Objects.equals(look.repo().hash(), target.state().repo().hash())
                && !isStudioNew(look)
                && Objects.equals(look.base(), target.state().base())
                && (status.sync() != SyncStatus.SYNCED || isBase(look))
                && (text == null || target.form().learning(text).equals(target.form()));
    }

    static boolean isStudioNew(Look look) {
        var hash = look.studio().wholeHash();
        var copy = look.tracked().file().copy();
        return hash != null && (!hash.equals(copy.hash()) || copy.reason() != null || copy.contentHash() == null);
    }

    private static boolean isBase(Look look) {
        var base = look.base();
        return base != null
                && base.contentHash() != null
                && base.hash().equals(look.studio().hash());
    }

    private static boolean isRecorded(Look look, @Nullable OpenRecord open) {
        var status = look.status();
        if (!status.isDrift()) {
            return open == null || status.sync() == SyncStatus.UNKNOWN;
        }
        return look.isDismissed() ? open == null : open != null && open.says(look);
    }
}
