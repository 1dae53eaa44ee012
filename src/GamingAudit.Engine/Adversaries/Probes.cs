using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The laziest agents: each repeats one action for the whole episode (where it is illegal, the first legal one). The
/// probes of a Box hold its centre and its bounds, one dimension at a time.
/// </summary>
internal sealed class Probes : IAdversary
{
    // A cap on joint actions: every one is compared closely later.
    private const int Cap = 64;

    private const string Prefix = "probes: ";

    public string Name => "probes";

    public int Weight => 0;

    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        ActionSpace<TAction> space = process.Dynamics.Actions;
        return [.. Constants(space).Take(Cap).Select(plan => new Candidate<TState, TAction>(
            $"{Prefix}repeat {ActionName.Of(space.Decode(plan.Branches(0), plan.Values(0)))}",
            PlanPolicy.Of(process.Dynamics, plan)))];
    }

    /// <summary>What a proposal of theirs does, without their name.</summary>
    public static string WordsOf(string foundBy) => foundBy[Prefix.Length..];

    private static IEnumerable<Plan> Constants(ActionSpace space)
    {
        var plan = new Plan(space, 1);
        if (space.Dimensions == 0)
        {
            do yield return plan.Copy();
            while (Count(plan.Branches(0), space.Branches));
            yield break;
        }
        for (int i = 0; i < space.Dimensions; i++) plan.Values(0)[i] = (space.Low[i] + space.High[i]) / 2;
        yield return plan;
        for (int i = 0; i < space.Dimensions; i++)
            foreach (float bound in new[] { space.High[i], space.Low[i] })
            {
                Plan extreme = plan.Copy();
                extreme.Values(0)[i] = bound;
                yield return extreme;
            }
    }

    private static bool Count(Span<int> digits, IReadOnlyList<int> bases)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            if (++digits[i] < bases[i]) return true;
            digits[i] = 0;
        }
        return false;
    }
}
