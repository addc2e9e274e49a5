-- 协办, 一起办 and 提请单.

-- CreateTable
CREATE TABLE "helpers" (
    "grievance_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "helpers_pkey" PRIMARY KEY ("grievance_id","person_id")
);

-- CreateTable
CREATE TABLE "demands" (
    "id" UUID NOT NULL,
    "no" CHAR(9) NOT NULL,
    "grievance_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "body_enc" BYTEA NOT NULL,
    "replied_at" TIMESTAMPTZ(3),
    "replied_by_id" UUID,
    "reply_enc" BYTEA,

    CONSTRAINT "demands_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joinings" (
    "grievance_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "joinings_pkey" PRIMARY KEY ("grievance_id")
);

-- CreateIndex
CREATE INDEX "joinings_lead_id_idx" ON "joinings"("lead_id");

-- CreateIndex
CREATE INDEX "helpers_person_id_idx" ON "helpers"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "demands_no_key" ON "demands"("no");

-- CreateIndex
CREATE INDEX "demands_grievance_id_idx" ON "demands"("grievance_id");

-- CreateIndex
CREATE INDEX "demands_asked_by_id_idx" ON "demands"("asked_by_id");
