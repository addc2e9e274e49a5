-- 报结 that is being written, and what became of a suggestion.

-- AlterTable
ALTER TABLE "grievances" ADD COLUMN     "adoption" TEXT;

-- CreateTable
CREATE TABLE "answer_drafts" (
    "grievance_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "body_enc" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_drafts_pkey" PRIMARY KEY ("grievance_id","person_id")
);
