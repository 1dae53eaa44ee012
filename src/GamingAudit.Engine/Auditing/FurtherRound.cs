using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Searches on where nobody is accused: from all policies that are known, the honest one among them, for what the proxy
/// pays more. A learner that is started from a policy that does what is wanted is the common case, and what it is led
/// to by the proxy alone is as natural as what is found from nothing.
/// </summary>
internal sealed class FurtherRound<TState, TAction>(AuditContext<TState, TAction> context, Portfolio portfolio)
    where TState : notnull
{
    // Untuned: where something is open as many steps as the search for the other side of a tie has, half of them
    // elsewhere.
    private const int ShareWhereOpen = 4;
    private const int ShareElsewhere = 8;

    /// <summary>Searches on.</summary>
    /// <param name="known">What is known and accuses nobody.</param>
    /// <param name="natural">Is told of what was found.</param>
    /// <returns>Whether time was up before its steps were.</returns>
    public bool Look(Confirmed<TState, TAction> known, PortfolioSearch<TState, TAction> natural)
    {
        bool isOpen = known.Judgement.MaySearchOn;
        Portfolio players = isOpen ? portfolio.GoingOn : portfolio.Splicing;
        if (!players.Any) return false;
        long steps = context.Options.Budget.SearchSteps / (isOpen ? ShareWhereOpen : ShareElsewhere);
        context.Meter.Begin("searching on from what is known", steps);
        SearchContext search = context.Search(
            AuditStreams.FurtherSearch(context.Seed), steps, context.Clock.ForSearch);
        Candidate<TState, TAction>[] bases = [.. new[] { known.Found, known.List.Honest, known.List.Steadiest }
            .Concat(Given()).Distinct().Where(one => one.Trained is not { HasMemory: true })];
        using PortfolioSearch<TState, TAction> further = players.Begin(context.Target.ProxyProcess, steps);
        foreach (Candidate<TState, TAction> one in bases) further.Tell([one]);
        try
        {
            (IReadOnlyList<(TState, int)> ways, long taken) = isOpen && context.Target.Dynamics.Box is null
                ? KnownWays.Of(context.Target.Dynamics, [.. bases.Select(one => one.Policy)], search, steps)
                : ([], 0);
            context.Meter.Add(taken);
            if (ways.Count > 0) further.StartAlong(ways);
            further.Play(search with { StepBudget = steps - taken }, context.Options.Cancellation);
        }
        catch (OperationCanceledException) when (!context.Options.Cancellation.IsCancellationRequested)
        {
            return true;
        }
        natural.Adopt(further);
        return further.TimeCapped;
    }

    private IEnumerable<Candidate<TState, TAction>> Given()
    {
        if (context.Target.Reference is { } reference)
            yield return new Candidate<TState, TAction>("the reference", reference);
        if (context.Target.Honest is { } honest) yield return new Candidate<TState, TAction>("the user", honest);
    }
}
