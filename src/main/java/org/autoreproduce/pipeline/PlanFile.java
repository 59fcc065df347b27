package org.autoreproduce.pipeline;

import org.autoreproduce.study.Plan;

/** What plan/plan.json holds. */
public record PlanFile(int schema, Plan plan) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;
}
