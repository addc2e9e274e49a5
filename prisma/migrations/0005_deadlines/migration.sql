-- One grievance's deadlines are found by its id alone: see LIVE in src/services/grievances/clocks.ts.
DROP INDEX "deadlines_live_of_grievance";
