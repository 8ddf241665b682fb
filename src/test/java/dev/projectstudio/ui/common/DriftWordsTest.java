package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DriftWordsTest {

    private final Messages text = new Messages(Locale.ENGLISH);

    @Test
    void saysWhatToDoForEveryReasonWhyNothingCanBeTold() throws IllegalAccessException {
        List<String> reasons = new ArrayList<>(List.of(
                DriftReason.STUDIO_MISSING, DriftReason.STUDIO_UNREADABLE, "no-target", "not-utf8", "not-json"));
        for (var constant : Reason.class.getDeclaredFields()) {
            reasons.add(String.valueOf(constant.get(null)));
        }

        assertThat(reasons).hasSizeGreaterThan(12).allSatisfy(reason -> {
            assertThat(DriftWords.status(reason, text)).isNotEqualTo(reason);
            assertThat(DriftWords.remedy(reason, text)).endsWith(".");
        });
    }

    @Test
    void leavesWhatToDoToTheAnswersWhereThereIsADifference() {
        assertThat(DriftWords.remedy(DriftReason.BOTH_EDITED, text)).isEmpty();
        assertThat(DriftWords.remedy(null, text)).isEmpty();
    }
}
