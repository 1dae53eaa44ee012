using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// An adversary that learns: its search pauses and goes on where it stopped. What it finds at first says little of what
/// it finds with more steps, so that a scheduler does not drop it.
/// </summary>
internal interface IResumableAdversary : IAdversary
{
    /// <summary>Whether others go on from what it finds.</summary>
    bool LeadsOthers => true;

    /// <summary>False where it would play in vain, so that its steps are better spent by others.</summary>
    /// <param name="process">What is played.</param>
    /// <param name="steps">Environment steps that it would have.</param>
    bool Plays<TState, TAction>(DecisionProcess<TState, TAction> process, long steps) where TState : notnull => true;

    /// <summary>A search that has not taken a step yet.</summary>
    /// <param name="process">What is played.</param>
    /// <param name="context">What it may use until its end, pauses apart.</param>
    IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull;

    IReadOnlyList<Candidate<TState, TAction>> IAdversary.Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context)
    {
        using IResumableSearch<TState, TAction> search = Begin(process, context);
        return search.Advance(context.StepBudget);
    }
}
