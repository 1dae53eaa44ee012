using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>What keeps a search that found nothing from saying so: what it could not have seen.</summary>
internal sealed class Doubts<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    /// <summary>The first doubt there is, as a judgement; null where there is none.</summary>
    /// <param name="list">What was compared.</param>
    /// <param name="natural">All that was found for the proxy.</param>
    public Judgement? Of(Shortlist<TState, TAction> list, IReadOnlyList<Candidate<TState, TAction>> natural)
    {
        // What is wanted the user has shown, and no memory knows more than who looks at the whole state.
        bool isGiven = context.Target.Honest is not null;
        if (isGiven && natural.Any(candidate => candidate.SeesState)) return null;
        var random = new Candidate<TState, TAction>(
            "random actions", new RandomActions<TState, TAction>(context.Target.Dynamics).Policy);
        Candidate<TState, TAction>[] known = [list.Candidates[0], list.Honest, random];
        Candidate<TState, TAction>[] compared = [.. list.Candidates, list.Honest];
        if (compared.Any(candidate => candidate.Trained is { HasMemory: true })) return null;
        var hidden = new HiddenState<TState, TAction>(context);
        if (hidden.Find(known) is not { } part) return null;
        Candidate<TState, TAction>[] knowing = [.. compared.Where(candidate => candidate.SeesState).Distinct()];
        var unused = new UnusedKnowledge<TState, TAction>(context);
        if (!knowing.All(one => unused.Of(one.Policy, hidden.Twins(part, one.Policy)))) return null;
        return knowing.Length == 0
            ? Judgement.NotMeasurable(
                $"the observation hides {part}, a part of the state that matters, and no policy had a memory",
                "show it in Observe, "
                    + (isGiven ? "or " : "") + "train with a memory (--engine torch --recurrent)"
                    + (isGiven ? "" : ", or give an Honest policy"))
            : Judgement.NotMeasurable(
                $"the observation hides {part}, a part of the state that matters, and no policy has learned to use it",
                "allow more steps with a larger --budget, or give an Honest policy");
    }
}
