using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Adversaries.Splices;

/// <summary>
/// Known policies in turns, and actions of its own in between: who acts at which step, and what is done where none of
/// them does. There are two such arms, and one number of what is seen decides step by step which of them counts.
/// </summary>
/// <param name="Low">Counts where the number is below the threshold, and where there is no test.</param>
/// <param name="High">Counts elsewhere.</param>
/// <param name="Test">Which number of an observation is compared with what; null where only one arm counts.</param>
internal sealed record Splice(SpliceArm Low, SpliceArm High, (int Axis, float Threshold)? Test)
{
    // Untuned: one change or a few, as for plans; most of what is worth doing otherwise is so whatever is seen.
    private const double Another = 0.3;
    private const double Tests = 0.2;

    /// <summary>A known policy as it is, or one and then another.</summary>
    public static Splice Draw(SpliceMaterial material, Chance chance)
    {
        SpliceArm arm = SpliceArm.Draw(material, chance);
        return new Splice(arm, arm, null);
    }

    /// <summary>A changed copy.</summary>
    public Splice Mutated(SpliceMaterial material, Chance chance)
    {
        Splice child = this;
        if (material.Seen.Count > 0 && chance.Bernoulli(Tests)) child = child.Tested(material, chance);
        do
            child = child.Test is not null && chance.Bernoulli(0.5)
                ? child with { High = child.High.Mutated(material, chance) }
                : child with { Low = child.Low.Mutated(material, chance) };
        while (chance.Bernoulli(Another));
        return child;
    }

    // Another test, at a number that was seen; what counted before counts on both sides of a first one.
    private Splice Tested(SpliceMaterial material, Chance chance)
    {
        float[] seen = material.Seen[chance.Below(material.Seen.Count)];
        int axis = chance.Below(seen.Length);
        return this with { High = Test is null ? Low : High, Test = (axis, seen[axis]) };
    }
}
