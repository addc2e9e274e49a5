-- Each read on the way of a message finds its rows by an index of its own, however much is stored.

-- DropIndex
DROP INDEX "outbox_lease_until_id_idx";

-- CreateIndex
CREATE INDEX "outbox_job_lease_until_id_idx" ON "outbox"("job", "lease_until", "id");

-- CreateIndex
CREATE INDEX "alerts_opened_at_idx" ON "alerts"("opened_at");

CREATE INDEX "deadlines_live_of_grievance" ON "deadlines" ("grievance_id") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "intakes_gathered" ON "intakes" ("conversation_id", "opened_at" DESC) WHERE "status" IN ('open', 'doubtful');

-- what the figures of /metrics and status count, however much is stored
CREATE INDEX "deliveries_not_arrived" ON "deliveries" ("settled_at") WHERE "status" IN ('failed', 'unknown');
CREATE INDEX "inbox_set_aside" ON "inbox" ("handled_at") WHERE "status" = 'poison';
CREATE INDEX "grievances_open" ON "grievances" ("status") WHERE "status" NOT IN ('closed', 'withdrawn');
