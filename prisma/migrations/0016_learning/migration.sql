-- What cadres put right, for the nightly retraining; the words stay in the matter alone.

-- CreateTable
CREATE TABLE "corrections" (
    "grievance_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "left_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("grievance_id","what")
);
