-- 复查 and 复核: how far it went, and when it was last decided.

-- AlterTable
ALTER TABLE "grievances" ADD COLUMN     "review_stage" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3);
