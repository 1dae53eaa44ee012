using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>What keeps a search that found nothing from saying so: what it could not have seen.</summary>
internal sealed class Doubts<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    // A cap of work: of idle policies so many are asked what rare outcomes would pay them.
    private const int Idle = 8;

    /// <summary>The first doubt there is, as a judgement; null where there is none.</summary>
    /// <param name="list">What was compared.</param>
    /// <param name="idle">Policies that repeat one action.</param>
    /// <param name="figures">What they return.</param>
    public Judgement? Of(
        Shortlist<TState, TAction> list, IReadOnlyList<Candidate<TState, TAction>> idle, VerdictFigures figures)
    {
        var random = new Candidate<TState, TAction>(
            "random actions", new RandomActions<TState, TAction>(context.Target.Dynamics).Policy);
        Candidate<TState, TAction>[] known = [list.Candidates[0], list.Honest, random];
        var rare = new RareOutcomes<TState, TAction>(context);
        RareWorth? worth = idle.Take(Idle).Concat(known).Select(rare.WorthTo)
            .Where(worth => worth.Matters(figures))
            .MaxBy(worth => Math.Abs(worth.Proxy) / Math.Max(figures.ProxyRange, double.Epsilon));
        if (worth is not null)
            return Judgement.NotMeasurable(
                worth.Because, "let the exact solver play, or pay the expectation in the place of the outcome");
        bool knows = list.Candidates.Append(list.Honest).Any(
            candidate => candidate.SeesState || candidate.Trained is { HasMemory: true });
        if (!knows && new HiddenState<TState, TAction>(context).Find(known) is { } field)
            return Judgement.NotMeasurable(
                $"the observation hides {field}, a part of the state that matters, and no policy had a memory",
                "show it in Observe, train with a memory (--engine torch --recurrent), or give an Honest policy");
        return null;
    }
}
