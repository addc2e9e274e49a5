-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "app_clock" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "ahead" interval NOT NULL DEFAULT '00:00:00'::interval,

    CONSTRAINT "app_clock_pkey" PRIMARY KEY ("one")
);

-- CreateTable
CREATE TABLE "models" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "metrics" JSONB NOT NULL,
    "adopted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "employees" INTEGER NOT NULL DEFAULT 0,
    "province" TEXT NOT NULL DEFAULT '',
    "nature" TEXT NOT NULL DEFAULT '',
    "reach" UUID[],
    "path" UUID[],

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "name_enc" BYTEA NOT NULL,
    "name_idx" BYTEA NOT NULL,
    "phone_enc" BYTEA,
    "phone_idx" BYTEA,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "noticed_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roles" (
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("person_id","unit_id","role")
);

-- CreateTable
CREATE TABLE "channel_accounts" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "unit_id" UUID,
    "credentials_enc" BYTEA,

    CONSTRAINT "channel_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identities" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "external_enc" BYTEA NOT NULL,
    "external_idx" BYTEA NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bind_codes" (
    "code_idx" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "bind_codes_pkey" PRIMARY KEY ("code_idx")
);

-- CreateTable
CREATE TABLE "misses" (
    "identity_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "misses_pkey" PRIMARY KEY ("identity_id")
);

-- CreateTable
CREATE TABLE "duties" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "chat_idx" BYTEA NOT NULL,
    "chat_enc" BYTEA NOT NULL,
    "type" TEXT NOT NULL,
    "identity_id" UUID,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "conversation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "bound_by_id" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "group_members" (
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "group_members_pkey" PRIMARY KEY ("conversation_id","person_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "chat_idx" BYTEA NOT NULL,
    "body_enc" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dedupe_keys" (
    "key" BYTEA NOT NULL,
    "inbox_id" UUID NOT NULL,

    CONSTRAINT "dedupe_keys_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "intakes" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "quiet_at" TIMESTAMPTZ(3) NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL DEFAULT 'confidential',
    "direct" BOOLEAN NOT NULL DEFAULT false,
    "grievance_id" UUID,

    CONSTRAINT "intakes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogues" (
    "conversation_id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state_enc" BYTEA NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogues_pkey" PRIMARY KEY ("conversation_id","identity_id")
);

-- CreateTable
CREATE TABLE "numbers" (
    "no" CHAR(9) NOT NULL,
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "numbers_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "grievances" (
    "id" UUID NOT NULL,
    "no" CHAR(9) NOT NULL,
    "serial" TEXT,
    "unit_id" UUID NOT NULL,
    "unit_uncertain" BOOLEAN NOT NULL DEFAULT false,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "subcategory" TEXT,
    "level" TEXT NOT NULL,
    "complexity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "round" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID NOT NULL,
    "owner_reason" TEXT NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "sealed_unit_id" UUID,
    "direct" BOOLEAN NOT NULL DEFAULT false,
    "sensitive" TEXT,
    "mode" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "subject_enc" BYTEA NOT NULL,
    "person_id" UUID,
    "person_key" BYTEA NOT NULL,
    "access_key" BYTEA NOT NULL,
    "route_id" UUID NOT NULL,
    "people" INTEGER,
    "bands" BYTEA[],
    "triage_version" TEXT NOT NULL,
    "filed_by_id" UUID,
    "contact" TEXT,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "round_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "contacted_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "promised_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "urged_at" TIMESTAMPTZ(3),
    "solved" INTEGER,
    "satisfied" INTEGER,
    "answer_delivery_id" UUID,
    "next_due_at" TIMESTAMPTZ(3),

    CONSTRAINT "grievances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "serials" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "serials_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateTable
CREATE TABLE "exclusions" (
    "grievance_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "exclusions_pkey" PRIMARY KEY ("grievance_id","person_id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "grievance_id" UUID,
    "intake_id" UUID,
    "direction" TEXT NOT NULL,
    "author_id" UUID,
    "type" TEXT NOT NULL,
    "body_enc" BYTEA NOT NULL,
    "attachment_id" UUID,
    "inbox_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "heard_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "name_enc" BYTEA NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_routes" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "route_enc" BYTEA NOT NULL,

    CONSTRAINT "reply_routes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadlines" (
    "id" UUID NOT NULL,
    "grievance_id" UUID,
    "alert_id" UUID,
    "intake_id" UUID,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "dispatches" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "lane" UUID NOT NULL,
    "conversation_id" UUID,
    "route_id" UUID,
    "grievance_id" UUID,
    "alert_id" UUID,
    "person_id" UUID,
    "purpose" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "choices" BOOLEAN NOT NULL DEFAULT false,
    "body_enc" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "message_idx" BYTEA,
    "lease_until" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "first_try_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "id" UUID NOT NULL,
    "no" CHAR(9) NOT NULL,
    "unit_id" UUID NOT NULL,
    "shown_unit_id" UUID,
    "level" TEXT NOT NULL,
    "hazard" TEXT NOT NULL,
    "grievance_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "collective" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_members" (
    "alert_id" UUID NOT NULL,
    "grievance_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,

    CONSTRAINT "alert_members_pkey" PRIMARY KEY ("alert_id","grievance_id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "grievance_id" UUID,
    "alert_id" UUID,
    "unit_id" UUID,
    "actor_id" UUID,
    "actor" TEXT NOT NULL,
    "commitment" BYTEA NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_payloads" (
    "entry_id" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "payload_enc" BYTEA NOT NULL,

    CONSTRAINT "ledger_payloads_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "ledger_unsealed" (
    "entry_id" UUID NOT NULL,

    CONSTRAINT "ledger_unsealed_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "ledger_chain" (
    "seq" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_chain_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ledger_roots" (
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "ledger_roots_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "models_version_key" ON "models"("version");

-- CreateIndex
CREATE UNIQUE INDEX "units_code_key" ON "units"("code");

-- CreateIndex
CREATE INDEX "units_path_idx" ON "units" USING GIN ("path");

-- CreateIndex
CREATE INDEX "units_reach_idx" ON "units" USING GIN ("reach");

-- CreateIndex
CREATE UNIQUE INDEX "people_phone_idx_key" ON "people"("phone_idx");

-- CreateIndex
CREATE INDEX "people_name_idx_idx" ON "people"("name_idx");

-- CreateIndex
CREATE INDEX "roles_unit_id_role_idx" ON "roles"("unit_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "channel_accounts_channel_account_key" ON "channel_accounts"("channel", "account");

-- CreateIndex
CREATE INDEX "identities_person_id_idx" ON "identities"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "identities_account_id_external_idx_key" ON "identities"("account_id", "external_idx");

-- CreateIndex
CREATE INDEX "duties_unit_id_from_until_idx" ON "duties"("unit_id", "from", "until");

-- CreateIndex
CREATE INDEX "conversations_identity_id_idx" ON "conversations"("identity_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_account_id_chat_idx_key" ON "conversations"("account_id", "chat_idx");

-- CreateIndex
CREATE UNIQUE INDEX "groups_unit_id_purpose_key" ON "groups"("unit_id", "purpose");

-- CreateIndex
CREATE INDEX "intakes_conversation_id_status_idx" ON "intakes"("conversation_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "grievances_no_key" ON "grievances"("no");

-- CreateIndex
CREATE INDEX "grievances_person_id_idx" ON "grievances"("person_id");

-- CreateIndex
CREATE INDEX "grievances_unit_id_status_idx" ON "grievances"("unit_id", "status");

-- CreateIndex
CREATE INDEX "grievances_owner_id_status_idx" ON "grievances"("owner_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "grievances_unit_id_serial_key" ON "grievances"("unit_id", "serial");

-- CreateIndex
CREATE INDEX "exclusions_person_id_idx" ON "exclusions"("person_id");

-- CreateIndex
CREATE INDEX "messages_grievance_id_idx" ON "messages"("grievance_id");

-- CreateIndex
CREATE INDEX "messages_intake_id_idx" ON "messages"("intake_id");

-- CreateIndex
CREATE INDEX "messages_inbox_id_idx" ON "messages"("inbox_id");

-- CreateIndex
CREATE INDEX "deadlines_grievance_id_idx" ON "deadlines"("grievance_id");

-- CreateIndex
CREATE INDEX "deadlines_intake_id_idx" ON "deadlines"("intake_id");

-- CreateIndex
CREATE INDEX "outbox_lease_until_id_idx" ON "outbox"("lease_until", "id");

-- CreateIndex
CREATE INDEX "deliveries_message_idx_idx" ON "deliveries"("message_idx");

-- CreateIndex
CREATE INDEX "deliveries_lane_purpose" ON "deliveries"("lane", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "deliveries_grievance_id_idx" ON "deliveries"("grievance_id");

-- CreateIndex
CREATE UNIQUE INDEX "alerts_no_key" ON "alerts"("no");

-- CreateIndex
CREATE INDEX "alerts_unit_id_status_idx" ON "alerts"("unit_id", "status");

-- CreateIndex
CREATE INDEX "ledger_entries_grievance_id_idx" ON "ledger_entries"("grievance_id");

-- CreateIndex
CREATE INDEX "ledger_entries_unit_id_at_idx" ON "ledger_entries"("unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_chain_entry_id_key" ON "ledger_chain"("entry_id");

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roles" ADD CONSTRAINT "roles_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_grievance_id_fkey" FOREIGN KEY ("grievance_id") REFERENCES "grievances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_members" ADD CONSTRAINT "alert_members_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alerts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Written by hand from here ───────────────────────────────────────

-- The only clock of all due logic. The offset is moved in the sandbox and in tests.
ALTER TABLE "app_clock" ADD CONSTRAINT "app_clock_one_row" CHECK ("one");
INSERT INTO "app_clock" DEFAULT VALUES;
CREATE FUNCTION app_now() RETURNS TIMESTAMPTZ(3) LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT (clock_timestamp() + (SELECT ahead FROM app_clock))::timestamptz(3) $$;

-- The sweep's and the relay's working sets stay small however much is stored.
CREATE INDEX "grievances_without_serial" ON "grievances" ("registered_at") WHERE "serial" IS NULL;
CREATE INDEX "inbox_pending" ON "inbox" ("account_id", "chat_idx", "seq") WHERE "status" = 'pending';
CREATE INDEX "intakes_open" ON "intakes" ("tries", "quiet_at") WHERE "status" = 'open';
CREATE INDEX "deadlines_live" ON "deadlines" ("tries", "due_at") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "deadlines_of_units" ON "deadlines" ("kind", "unit_id") WHERE "unit_id" IS NOT NULL AND "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "deliveries_unsettled" ON "deliveries" ("lane", "seq") WHERE "status" IN ('pending', 'sending');
CREATE INDEX "deliveries_due" ON "deliveries" ("next_try_at") WHERE "status" IN ('pending', 'sending');

-- The ledger is insert only, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "ledger_entries_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ledger_chain_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_chain"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX "deliveries_choices" ON "deliveries" ("lane", "seq" DESC) WHERE "choices";
CREATE TRIGGER "ledger_roots_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_roots"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
