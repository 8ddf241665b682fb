package dev.projectstudio.core.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The user's settings. A value that is not JSON, written by hand or by another program, counts as not set and is kept
/// until it is set anew.
public final class Settings {

    public static final String THEME = "theme";
    public static final String SIDEBAR_COLLAPSED = "sidebar_collapsed";
    public static final String DIFF_UNIFIED = "diff_unified";
    public static final String CYCLES_BOARD = "cycles_board";
    public static final String ACTIVITY_DAYS = "activity_keep_days";
    public static final String DEFAULT_PROJECT = "default_project_id";
    public static final String ACTIVE_PROJECT = "active_project_id";
    public static final String KEYBOARD_SHORTCUTS = "keyboard_shortcuts";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final SettingsRepository rows = new SettingsRepository();
    private final Database database;
    private final Clock clock;

    public Settings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The value of a key, JSON null where it is not set.
    public JsonNode value(String key) {
        return database.read(sql -> value(sql, key));
    }

    /// The same in a running transaction or on a snapshot.
    public JsonNode value(DSLContext sql, String key) {
        return rows.find(sql, key).map(text -> parse(key, text)).orElse(NullNode.getInstance());
    }

    /// The text of a string value; empty where it is another kind or not set.
    public Optional<String> text(String key) {
        return Optional.ofNullable(value(key).textValue());
    }

    public boolean flag(String key) {
        return value(key).asBoolean(false);
    }

    public void put(String key, Object value) {
        database.write(tx -> {
            put(tx, key, Json.MAPPER.valueToTree(value));
            return key;
        });
    }

    /// Puts another value in the place of the one there is.
    ///
    /// @return the new one
    public JsonNode update(String key, UnaryOperator<JsonNode> edit) {
        return database.write(tx -> {
            var next = edit.apply(value(tx.sql(), key));
            put(tx, key, next);
            return next;
        });
    }

    public void put(Tx tx, String key, JsonNode value) {
        rows.put(tx.sql(), key, value.toString(), clock.instant());
        tx.publish(new SettingsChanged(key));
    }

    private static JsonNode parse(String key, String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            LOG.warn("Setting {} is not JSON: {}", key, e.getOriginalMessage());
            return NullNode.getInstance();
        }
    }

    /// Made when a setting is first read: most commands read none, and it takes longer than they do.
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
