using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Splices;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Puts what is known together: one policy and then another, or an action held from some step on. Finds what pays at
/// the end of an episode, or at one time of it only, for whoever has done well until then.
/// </summary>
internal sealed class SpliceAdversary : IAdversary
{
    /// <inheritdoc/>
    public string Name => "splice";

    /// <inheritdoc/>
    /// <remarks>Untuned: as much as those who learn and refine have together, beside whom it plays.</remarks>
    public int Weight => 15;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        // A copy: what is found becomes known in its turn.
        Policy<TState, TAction>[] known = [.. process.Known ?? []];
        if (known.Length == 0 || context.StepBudget < process.Dynamics.Horizon) return [];
        var search = new SpliceSearch<TState, TAction>(process.Dynamics, context);
        SpliceMaterial material = search.Material(known);
        IReadOnlyList<Policy<TState, TAction>> splices = search.Splice(
            known, material, search.Left, RandomStream.Splices, (policy, seed, episodes) =>
            {
                (double mean, long steps) = PolicyEvaluation.Run(
                    process, policy, episodes, seed, context.Cancellation);
                search.Count(steps);
                return mean;
            });
        return [.. splices.Select((splice, i) => new Candidate<TState, TAction>($"{Name} {i + 1}", splice))];
    }
}
