-- Incidents: how far their handling is, what was done, who talks to whom in danger; whose person was counted.

-- AlterTable
ALTER TABLE "alerts" ADD COLUMN     "drill" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "false_alarm" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'suspected',
ADD COLUMN     "stood_down_at" TIMESTAMPTZ(3),
ALTER COLUMN "grievance_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "grievances" ADD COLUMN     "counted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "alert_notes" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "step" TEXT,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body_enc" BYTEA,

    CONSTRAINT "alert_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relays" (
    "id" UUID NOT NULL,
    "grievance_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "relays_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_notes_alert_id_kind_idx" ON "alert_notes"("alert_id", "kind");

-- CreateIndex
CREATE INDEX "alert_members_grievance_id_idx" ON "alert_members"("grievance_id");

-- AddForeignKey
ALTER TABLE "alert_notes" ADD CONSTRAINT "alert_notes_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alerts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Written by hand from here ───────────────────────────────────────

-- What was registered before is counted no more.
UPDATE "grievances" SET "counted_at" = "registered_at";
CREATE INDEX "grievances_uncounted" ON "grievances" ("registered_at") WHERE "counted_at" IS NULL;
CREATE INDEX "grievances_lately" ON "grievances" ("unit_id", "category", "registered_at");

-- The rungs of a ladder, and other clocks of an alert.
CREATE INDEX "deadlines_of_alerts" ON "deadlines" ("tries", "due_at") WHERE "alert_id" IS NOT NULL AND "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "deliveries_of_alerts" ON "deliveries" ("alert_id", "purpose") WHERE "alert_id" IS NOT NULL;
CREATE INDEX "ledger_entries_of_alerts" ON "ledger_entries" ("alert_id") WHERE "alert_id" IS NOT NULL;

-- One person talks to one person.
CREATE UNIQUE INDEX "relays_of_matter" ON "relays" ("grievance_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "relays_of_cadre" ON "relays" ("cadre_id") WHERE "ended_at" IS NULL;
