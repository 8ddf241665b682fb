package dev.projectstudio.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.text.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void namesTheLineAndItsWords() {
        assertThat(new Evidence("api/go.mod", 3, "go 1.22").words())
                .isEqualTo(new Phrase("stack.evidence", List.of("api/go.mod", 3, "go 1.22")));
    }

    @Test
    void namesOnlyAFileThatTellsByBeingThere() {
        assertThat(new Evidence("api/Dockerfile", 1, "Dockerfile").words())
                .isEqualTo(new Phrase("stack.evidence.file", List.of("api/Dockerfile")));
    }
}
