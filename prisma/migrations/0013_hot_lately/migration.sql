-- Whoever joined an issue in the last two days is looked for at each joining.

-- CreateIndex
CREATE INDEX "hot_members_issue_id_at_idx" ON "hot_members"("issue_id", "at" DESC);
