-- What a channel's process knows of chats and cannot read from an event, and until when everything pushed is known to have come.

-- AlterTable
ALTER TABLE "channel_accounts" ADD COLUMN     "complete_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "known_chats" (
    "account_id" UUID NOT NULL,
    "chat_idx" BYTEA NOT NULL,
    "chat_enc" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_chats_pkey" PRIMARY KEY ("account_id","chat_idx")
);

-- CreateIndex
CREATE INDEX "known_chats_account_id_at_idx" ON "known_chats"("account_id", "at");
