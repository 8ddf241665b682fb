-- Items of the registry can be found like everything else. A row that another program made without an id gets one when
-- the home is opened, and is noted then.
CREATE TRIGGER search_skill_insert AFTER INSERT ON registry_skills WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'skill' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('skill', NEW.id);
END;
CREATE TRIGGER search_skill_update AFTER UPDATE OF id, name, description, file_path, content_hash, created_at ON registry_skills WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'skill' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('skill', NEW.id);
END;
CREATE TRIGGER search_skill_delete AFTER DELETE ON registry_skills WHEN OLD.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'skill' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('skill', OLD.id);
END;
CREATE TRIGGER search_agent_insert AFTER INSERT ON registry_agents WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'agent' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('agent', NEW.id);
END;
CREATE TRIGGER search_agent_update AFTER UPDATE OF id, name, description, file_path, content_hash, created_at ON registry_agents WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'agent' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('agent', NEW.id);
END;
CREATE TRIGGER search_agent_delete AFTER DELETE ON registry_agents WHEN OLD.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'agent' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('agent', OLD.id);
END;
CREATE TRIGGER search_tool_insert AFTER INSERT ON registry_tools WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'tool' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('tool', NEW.id);
END;
CREATE TRIGGER search_tool_update AFTER UPDATE OF id, name, description, file_path, content_hash, created_at ON registry_tools WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'tool' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('tool', NEW.id);
END;
CREATE TRIGGER search_tool_delete AFTER DELETE ON registry_tools WHEN OLD.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'tool' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('tool', OLD.id);
END;
CREATE TRIGGER search_template_insert AFTER INSERT ON registry_templates WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'template' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('template', NEW.id);
END;
CREATE TRIGGER search_template_update AFTER UPDATE OF id, name, description, dir_path, content_hash, created_at ON registry_templates WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'template' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('template', NEW.id);
END;
CREATE TRIGGER search_template_delete AFTER DELETE ON registry_templates WHEN OLD.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'template' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('template', OLD.id);
END;
CREATE TRIGGER search_prompt_insert AFTER INSERT ON registry_prompts WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'prompt' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('prompt', NEW.id);
END;
CREATE TRIGGER search_prompt_update AFTER UPDATE OF id, name, description, file_path, content_hash, created_at ON registry_prompts WHEN NEW.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'prompt' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('prompt', NEW.id);
END;
CREATE TRIGGER search_prompt_delete AFTER DELETE ON registry_prompts WHEN OLD.id IS NOT NULL BEGIN
    DELETE FROM search_queue WHERE kind = 'prompt' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('prompt', OLD.id);
END;

INSERT INTO search_queue (kind, ref_id) SELECT 'skill', id FROM registry_skills WHERE id IS NOT NULL;
INSERT INTO search_queue (kind, ref_id) SELECT 'agent', id FROM registry_agents WHERE id IS NOT NULL;
INSERT INTO search_queue (kind, ref_id) SELECT 'tool', id FROM registry_tools WHERE id IS NOT NULL;
INSERT INTO search_queue (kind, ref_id) SELECT 'template', id FROM registry_templates WHERE id IS NOT NULL;
INSERT INTO search_queue (kind, ref_id) SELECT 'prompt', id FROM registry_prompts WHERE id IS NOT NULL;

PRAGMA user_version = 28;
