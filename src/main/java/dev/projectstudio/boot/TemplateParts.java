package dev.projectstudio.boot;

import dev.projectstudio.core.template.TemplateCreation;
import dev.projectstudio.core.template.TemplateService;
import dev.projectstudio.core.template.TemplateWriting;
import dev.projectstudio.core.template.Templates;
import java.time.ZoneId;

/// What works with templates.
final class TemplateParts {

    private TemplateParts() {}

    static Templates of(Studio studio) {
        var writing = new TemplateWriting(studio.filing(), studio.activity(), studio.journal(), studio.clock());
        var service = new TemplateService(
                studio.projects(),
                studio.cycles(),
                studio.context(),
                studio.files(),
                writing,
                studio.clock().withZone(ZoneId.systemDefault()));
        return new Templates(service, new TemplateCreation(studio.registry(), studio.files()));
    }
}
