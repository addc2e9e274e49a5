
-- ── Written by hand from here ───────────────────────────────────────

-- The only clock of all due logic. The offset is moved in the sandbox and in tests.
CREATE TABLE "app_clock" (
    "one" BOOLEAN NOT NULL DEFAULT true PRIMARY KEY CHECK ("one"),
    "ahead" INTERVAL NOT NULL DEFAULT '0'
);
INSERT INTO "app_clock" DEFAULT VALUES;
CREATE FUNCTION app_now() RETURNS TIMESTAMPTZ(3) LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT (clock_timestamp() + (SELECT ahead FROM app_clock))::timestamptz(3) $$;

-- The sweep's and the relay's working sets stay small however much is stored.
CREATE INDEX "inbox_pending" ON "inbox" ("account_id", "chat_idx", "seq") WHERE "status" = 'pending';
CREATE INDEX "intakes_open" ON "intakes" ("quiet_at") WHERE "status" = 'open';
CREATE INDEX "deadlines_live" ON "deadlines" ("due_at") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "deliveries_unsettled" ON "deliveries" ("lane", "seq") WHERE "status" IN ('pending', 'sending');
CREATE INDEX "deliveries_due" ON "deliveries" ("next_try_at") WHERE "status" IN ('pending', 'sending');

-- The ledger is insert only, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "ledger_entries_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ledger_chain_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_chain"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
