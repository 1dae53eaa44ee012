using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Adversaries.Sweeps;

/// <summary>
/// What a sweep plays for whole episodes where they are too long to play all so: every two actions of a palette by
/// turns, and after them rhythms as they are drawn. What pays late for going on alike shows in no beginning.
/// </summary>
/// <param name="space">What may be done.</param>
/// <param name="horizon">Steps of an episode.</param>
/// <param name="seed">Decides what is drawn.</param>
internal sealed class TurnByTurn<TAction>(ActionSpace<TAction> space, int horizon, ulong seed)
{
    private const int Kept = 4;
    private readonly ActionPalette<TAction> palette = new(space, seed);
    private readonly SamplingChance drawing = new(seed);
    private readonly List<(Plan Plan, double Mean)> best = [];
    private int first;
    private int second = 1;

    /// <summary>The best so far, best first.</summary>
    public IReadOnlyList<(Plan Plan, double Mean)> Best => best;

    /// <summary>The next plans to be played.</summary>
    public Plan[] Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>Keeps those that are paid best.</summary>
    public void Keep(Plan[] plans, double[] means)
    {
        best.AddRange(plans.Zip(means));
        best.Sort((a, b) => b.Mean.CompareTo(a.Mean));
        if (best.Count > Kept) best.RemoveRange(Kept, best.Count - Kept);
    }

    private Plan Next()
    {
        if (second >= palette.Count) return Rhythm.Draw(space, horizon, drawing).Plan(space);
        var plan = new Plan(space, 2);
        space.Encode(palette[first], plan.Branches(0), plan.Values(0));
        space.Encode(palette[second], plan.Branches(1), plan.Values(1));
        if (++first == second) (first, second) = (0, second + 1);
        return plan;
    }
}
