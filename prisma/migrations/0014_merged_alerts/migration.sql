-- Alerts that are united answer under both numbers; a rise is looked for among what a unit registered in the last days.

-- AlterTable
ALTER TABLE "alerts" ADD COLUMN     "into_id" UUID;

-- CreateIndex
CREATE INDEX "alerts_into_id_idx" ON "alerts"("into_id");

-- CreateIndex
CREATE INDEX "grievances_unit_id_registered_at_idx" ON "grievances"("unit_id", "registered_at");
