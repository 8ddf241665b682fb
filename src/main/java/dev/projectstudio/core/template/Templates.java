package dev.projectstudio.core.template;

/// What can be done with templates: apply them, and make them.
public record Templates(TemplateService service, TemplateCreation creation) {}
