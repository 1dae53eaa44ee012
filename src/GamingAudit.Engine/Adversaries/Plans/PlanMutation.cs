namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// Small changes to a plan. What makes loops appear is the repetition of a block over the steps that follow it.
/// </summary>
internal static class PlanMutation
{
    // Untuned: mostly one change, so that what is good survives, and now and then several, so that a climb can leave an
    // optimum.
    private const double Another = 0.3;
    // Untuned: where a change can be made in two ways, neither is preferred.
    private const double EitherWay = 0.5;
    // Untuned: a shift's deviation as a share of the range, drawn between them on a scale of logarithms, so that fine
    // and coarse steps are equally likely. The least is the least deviation of PlanDistribution.
    private const double FineShift = 0.02;
    private const double CoarseShift = 0.5;

    /// <summary>A changed copy.</summary>
    public static Plan Of(Plan parent, ActionSpace space, Chance chance)
    {
        Plan child = parent.Copy();
        do
        {
            if (space.Dimensions > 0 && chance.Bernoulli(EitherWay)) Shift(child, space, chance);
            else Change(child, space, chance);
        }
        while (chance.Bernoulli(Another));
        return child;
    }

    private static void Change(Plan plan, ActionSpace space, Chance chance)
    {
        switch (chance.Below(5))
        {
            case 0: Redraw(plan, space, chance); break;
            case 1: Fill(plan, space, chance); break;
            case 2: Insert(plan, space, chance); break;
            case 3: Delete(plan, chance); break;
            default: Repeat(plan, chance); break;
        }
    }

    // Another action at a few steps; of several choices at once, only one may change.
    private static void Redraw(Plan plan, ActionSpace space, Chance chance)
    {
        for (int left = 1 + chance.Below(3); left > 0; left--)
        {
            int step = chance.Below(plan.Length);
            if (space.Branches.Count > 1 && chance.Bernoulli(EitherWay))
            {
                int branch = chance.Below(space.Branches.Count);
                plan.Branches(step)[branch] = chance.Below(space.Branches[branch]);
            }
            else PlanDraw.Action(space, plan, step, chance);
        }
    }

    private static void Fill(Plan plan, ActionSpace space, Chance chance)
    {
        (int start, int length) = Block(plan, chance);
        if (chance.Bernoulli(EitherWay)) PlanDraw.Action(space, plan, start, chance);
        for (int step = start + 1; step < start + length; step++) plan.CopyStep(start, step);
    }

    private static void Insert(Plan plan, ActionSpace space, Chance chance)
    {
        int at = chance.Below(plan.Length);
        for (int step = plan.Length - 1; step > at; step--) plan.CopyStep(step - 1, step);
        if (chance.Bernoulli(EitherWay)) PlanDraw.Action(space, plan, at, chance);
    }

    private static void Delete(Plan plan, Chance chance)
    {
        (int start, int length) = Block(plan, chance);
        for (int step = start; step + length < plan.Length; step++) plan.CopyStep(step + length, step);
    }

    private static void Repeat(Plan plan, Chance chance)
    {
        (int start, int length) = Block(plan, chance);
        int end = chance.Bernoulli(EitherWay)
            ? plan.Length
            : Math.Min(plan.Length, start + length * (1 + PlanDraw.Length(plan.Length / length, chance)));
        for (int step = start + length; step < end; step++) plan.CopyStep(step - length, step);
    }

    // The same Gaussian step for one number at all steps of a block.
    private static void Shift(Plan plan, ActionSpace space, Chance chance)
    {
        (int start, int length) = Block(plan, chance);
        int dimension = chance.Below(space.Dimensions);
        (float low, float high) = (space.Low[dimension], space.High[dimension]);
        double scale = (high - low) * Math.Exp(chance.Uniform(Math.Log(FineShift), Math.Log(CoarseShift)));
        double by = chance.Normal(0, scale);
        for (int step = start; step < start + length; step++)
        {
            ref float value = ref plan.Values(step)[dimension];
            value = Math.Clamp((float)(value + by), low, high);
        }
    }

    private static (int Start, int Length) Block(Plan plan, Chance chance)
    {
        int start = chance.Below(plan.Length);
        return (start, PlanDraw.Length(plan.Length - start, chance));
    }
}
