-- Every time in one form: UTC, 'YYYY-MM-DD HH:MM:SS.SSS', what SQLite's own datetime() compares with.
-- What SQLite cannot read as a time stays as it was.
UPDATE projects SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END,
    archived_at = CASE WHEN typeof(archived_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', archived_at), archived_at) ELSE archived_at END;

UPDATE cycles SET
    started_at = CASE WHEN typeof(started_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', started_at), started_at) ELSE started_at END,
    completed_at = CASE WHEN typeof(completed_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', completed_at), completed_at) ELSE completed_at END,
    due_at = CASE WHEN typeof(due_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', due_at), due_at) ELSE due_at END,
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE tasks SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE sessions SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE decisions SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE learnings SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE context_files SET
    last_sync_at = CASE WHEN typeof(last_sync_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', last_sync_at), last_sync_at) ELSE last_sync_at END,
    last_checked_at = CASE WHEN typeof(last_checked_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', last_checked_at), last_checked_at) ELSE last_checked_at END,
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE drift_records SET
    detected_at = CASE WHEN typeof(detected_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', detected_at), detected_at) ELSE detected_at END,
    resolved_at = CASE WHEN typeof(resolved_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', resolved_at), resolved_at) ELSE resolved_at END;

UPDATE tech_stack SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE registry_skills SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE registry_agents SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE registry_tools SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE registry_templates SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE registry_prompts SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END,
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

UPDATE tech_mappings SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE dependencies SET
    last_checked_at = CASE WHEN typeof(last_checked_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', last_checked_at), last_checked_at) ELSE last_checked_at END,
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE activity_log SET
    created_at = CASE WHEN typeof(created_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', created_at), created_at) ELSE created_at END;

UPDATE settings SET
    updated_at = CASE WHEN typeof(updated_at) = 'text' THEN coalesce(strftime('%Y-%m-%d %H:%M:%f', updated_at), updated_at) ELSE updated_at END;

PRAGMA user_version = 2;
