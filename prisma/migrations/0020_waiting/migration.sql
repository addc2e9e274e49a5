-- What is asked of everybody again and again: whether a cadre had a digest lately, and which requests wait.

CREATE INDEX "deliveries_digests" ON "deliveries" ("person_id", "created_at") WHERE "purpose" = 'digest';

CREATE INDEX "requests_open" ON "requests" ("asked_at") WHERE "status" = 'open';
