-- Who is counted with whom is known from hot_members: nothing of it stands on the grievance.
DROP INDEX "grievances_uncounted";
DROP INDEX "grievances_lately";
ALTER TABLE "grievances" DROP COLUMN "counted_at";
