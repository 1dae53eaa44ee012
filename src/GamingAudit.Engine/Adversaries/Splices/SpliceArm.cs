using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Adversaries.Splices;

/// <summary>Who acts at which step, and what is done where none of the known policies does.</summary>
/// <param name="Turns">Who acts, as <see cref="SpliceMaterial.Actors"/> counts them.</param>
/// <param name="Actions">What is done otherwise.</param>
internal sealed record SpliceArm(Plan Turns, Plan Actions)
{
    // Untuned: neither is preferred.
    private const double AtTheEnd = 0.5;

    /// <summary>A known policy as it is, or one and then another.</summary>
    public static SpliceArm Draw(SpliceMaterial material, Chance chance)
    {
        int horizon = material.Horizon;
        var turns = new Plan(material.Actors, horizon);
        int first = 2 * chance.Below(material.Known);
        int then = chance.Bernoulli(0.5) ? first : chance.Below(material.Own);
        int until = then == first ? horizon : 1 + chance.Below(horizon);
        for (int step = 0; step < horizon; step++) turns.Branches(step)[0] = step < until ? first : then;
        return new SpliceArm(turns, PlanDraw.Random(material.Actions, horizon, chance));
    }

    /// <summary>A changed copy.</summary>
    public SpliceArm Mutated(SpliceMaterial material, Chance chance) => chance.Below(7) switch
    {
        0 when Acts(material) => this with { Actions = PlanMutation.Of(Actions, material.Actions, chance) },
        1 => this with { Turns = PlanMutation.Of(Turns, material.Actors, chance) },
        2 => Moved(chance),
        3 => Inserted(material, chance),
        _ => Interrupted(material, chance),
    };

    private bool Acts(SpliceMaterial material)
    {
        for (int step = 0; step < Turns.Length; step++)
            if (Turns.Branches(step)[0] == material.Own) return true;
        return false;
    }

    // An action for some steps, or for the last ones, whoever acted there.
    private SpliceArm Interrupted(SpliceMaterial material, Chance chance)
    {
        SpliceArm child = Copy();
        int length = PlanDraw.Length(Turns.Length, chance);
        int start = chance.Bernoulli(AtTheEnd) ? Turns.Length - length : chance.Below(Turns.Length);
        int end = Math.Min(Turns.Length, start + length);
        PlanDraw.Action(material.Actions, child.Actions, start, chance);
        for (int step = start; step < end; step++)
        {
            child.Turns.Branches(step)[0] = material.Own;
            child.Actions.CopyStep(start, step);
        }
        return child;
    }

    // One more action, and all after it a step later.
    private SpliceArm Inserted(SpliceMaterial material, Chance chance)
    {
        int at = chance.Below(Turns.Length);
        SpliceArm child = Copy();
        for (int step = Turns.Length - 1; step > at; step--) child.CopyStep(step - 1, step);
        child.Turns.Branches(at)[0] = material.Own;
        PlanDraw.Action(material.Actions, child.Actions, at, chance);
        return child;
    }

    // All from one step on some steps later, or earlier.
    private SpliceArm Moved(Chance chance)
    {
        SpliceArm child = Copy();
        int at = chance.Below(Turns.Length), by = PlanDraw.Length(Turns.Length - at, chance);
        if (chance.Bernoulli(0.5))
            for (int step = Turns.Length - 1; step >= at + by; step--) child.CopyStep(step - by, step);
        else
            for (int step = at; step + by < Turns.Length; step++) child.CopyStep(step + by, step);
        return child;
    }

    private SpliceArm Copy() => new(Turns.Copy(), Actions.Copy());

    private void CopyStep(int from, int to)
    {
        Turns.CopyStep(from, to);
        Actions.CopyStep(from, to);
    }
}
