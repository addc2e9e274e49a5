-- Matters about one thing gather to hot issues as they come; looked for by keyed hashes of their terms, counted by keyed hashes of people.

-- CreateTable
CREATE TABLE "hot_issues" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "apart" BOOLEAN NOT NULL,
    "centre" BYTEA,
    "people" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_at" TIMESTAMPTZ(3),
    "tell_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "into_id" UUID,

    CONSTRAINT "hot_issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hot_members" (
    "grievance_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hot_members_pkey" PRIMARY KEY ("grievance_id")
);

-- CreateTable
CREATE TABLE "hot_terms" (
    "term" BIGINT NOT NULL,
    "issue_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hot_terms_pkey" PRIMARY KEY ("term","issue_id")
);

-- CreateTable
CREATE TABLE "hot_words" (
    "term" BIGINT NOT NULL,
    "seen" INTEGER NOT NULL,

    CONSTRAINT "hot_words_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "hot_waiting" (
    "grievance_id" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hot_waiting_pkey" PRIMARY KEY ("grievance_id")
);

-- CreateIndex
CREATE INDEX "hot_issues_unit_id_people_idx" ON "hot_issues"("unit_id", "people");

-- CreateIndex
CREATE INDEX "hot_issues_into_id_idx" ON "hot_issues"("into_id");

-- CreateIndex
CREATE INDEX "hot_issues_tell_at_idx" ON "hot_issues"("tell_at");

-- CreateIndex
CREATE INDEX "hot_members_issue_id_person_key_idx" ON "hot_members"("issue_id", "person_key");

-- CreateIndex
CREATE INDEX "hot_terms_term_at_idx" ON "hot_terms"("term", "at" DESC);

-- AddForeignKey
ALTER TABLE "hot_members" ADD CONSTRAINT "hot_members_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "hot_issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
