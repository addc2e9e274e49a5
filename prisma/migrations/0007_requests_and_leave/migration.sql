-- Requests that somebody decides (延期, 查看身份, 异议), leave with a stand-in, and what a matter keeps of 延期, 重办 and 转送.

-- AlterTable
ALTER TABLE "grievances" ADD COLUMN     "extended_at" TIMESTAMPTZ(3),
ADD COLUMN     "extension_days" INTEGER,
ADD COLUMN     "from_unit_id" UUID,
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "unit_settled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stand_in_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3),
    "back_at" TIMESTAMPTZ(3),

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requests" (
    "id" UUID NOT NULL,
    "no" CHAR(9) NOT NULL,
    "kind" TEXT NOT NULL,
    "grievance_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "body_enc" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "absences_person_id_from_until_idx" ON "absences"("person_id", "from", "until");

-- CreateIndex
CREATE UNIQUE INDEX "requests_no_key" ON "requests"("no");

-- CreateIndex
CREATE INDEX "requests_grievance_id_idx" ON "requests"("grievance_id");
