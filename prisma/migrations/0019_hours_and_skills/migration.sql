-- Working hours of a unit, and what cadres know best.

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "skills" TEXT[];

-- AlterTable
ALTER TABLE "units" ADD COLUMN     "hours" TEXT NOT NULL DEFAULT '';
