-- A channel that tells nothing twice: when nobody was heard, who was logged in, and the code for logging in.

-- AlterTable
ALTER TABLE "channel_accounts" ADD COLUMN     "stable_ids" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "memory_enc" BYTEA;

-- AlterTable
ALTER TABLE "channel_standings" ADD COLUMN     "code_enc" BYTEA,
ADD COLUMN     "code_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "channel_gaps" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "why" TEXT NOT NULL,

    CONSTRAINT "channel_gaps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "channel_gaps_account_id_from_at_idx" ON "channel_gaps"("account_id", "from_at");


-- ── Written by hand from here ───────────────────────────────────────

-- One gap at a time.
CREATE UNIQUE INDEX "channel_gaps_open" ON "channel_gaps" ("account_id") WHERE "until_at" IS NULL;
