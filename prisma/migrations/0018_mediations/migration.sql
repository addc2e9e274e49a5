-- 调解协议.

-- CreateTable
CREATE TABLE "mediations" (
    "grievance_id" UUID NOT NULL,
    "terms_enc" BYTEA NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "employee_agreed_at" TIMESTAMPTZ(3),
    "unit_agreed_at" TIMESTAMPTZ(3),
    "unit_by_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "mediations_pkey" PRIMARY KEY ("grievance_id")
);
