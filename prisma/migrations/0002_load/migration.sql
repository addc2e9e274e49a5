-- Each read on the way of a message finds its rows by an index of its own, however much is stored.

-- DropIndex
DROP INDEX "outbox_lease_until_id_idx";

-- CreateIndex
CREATE INDEX "outbox_job_lease_until_id_idx" ON "outbox"("job", "lease_until", "id");

-- CreateIndex
CREATE INDEX "alerts_opened_at_idx" ON "alerts"("opened_at");

CREATE INDEX "deadlines_live_of_grievance" ON "deadlines" ("grievance_id") WHERE "fired_at" IS NULL AND "cancelled_at" IS NULL;
CREATE INDEX "intakes_gathered" ON "intakes" ("conversation_id", "opened_at" DESC) WHERE "status" IN ('open', 'doubtful');
