namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>Draws plans and pieces of them.</summary>
internal static class PlanDraw
{
    // Untuned: whether an action is held once more, so that plans of quick, of short and of long holds (ten steps in
    // the mean) are drawn alike.
    private static readonly double[] Holds = [0, 0.5, 0.9];

    /// <summary>Random actions, each held for as long as chance has it: from not at all to most of the plan.</summary>
    public static Plan Random(ActionSpace space, int length, Chance chance)
    {
        var plan = new Plan(space, length);
        double hold = Holds[chance.Choose(1, 1, 1)];
        for (int step = 0; step < length; step++)
        {
            if (step > 0 && chance.Bernoulli(hold)) plan.CopyStep(step - 1, step);
            else Action(space, plan, step, chance);
        }
        return plan;
    }

    /// <summary>
    /// One random action. Every second number of a Box is a bound or the middle of its range, where optima often lie.
    /// </summary>
    public static void Action(ActionSpace space, Plan plan, int step, Chance chance)
    {
        Span<int> branches = plan.Branches(step);
        for (int i = 0; i < branches.Length; i++) branches[i] = chance.Below(space.Branches[i]);
        Span<float> values = plan.Values(step);
        for (int i = 0; i < values.Length; i++)
        {
            (float low, float high) = (space.Low[i], space.High[i]);
            values[i] = chance.Bernoulli(0.5)
                ? (float)chance.Uniform(low, high)
                : chance.Choose(1, 1, 1) switch { 0 => low, 1 => high, _ => (low + high) / 2 };
        }
    }

    /// <summary>1 to <paramref name="most"/>, all orders of magnitude alike.</summary>
    public static int Length(int most, Chance chance) =>
        Math.Min(most, (int)Math.Exp(chance.Uniform(0, Math.Log(most + 1))));
}
