-- Groups with people of other enterprises, in which nothing of ours is told.

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "external" BOOLEAN NOT NULL DEFAULT false;
