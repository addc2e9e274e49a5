-- Channels in processes of their own: what each says of itself, how often they call their platform together, messages changed in place.

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "edits" UUID,
ADD COLUMN     "message_enc" BYTEA,
ADD COLUMN     "rings" TEXT;

-- CreateTable
CREATE TABLE "channel_standings" (
    "account_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_standings_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "paces" (
    "key" BYTEA NOT NULL,
    "next" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paces_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "urgent_days" (
    "account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "urgent_days_pkey" PRIMARY KEY ("account_id","day")
);
