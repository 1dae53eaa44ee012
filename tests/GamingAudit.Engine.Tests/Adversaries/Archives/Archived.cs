using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Adversaries.Archives;

/// <summary>Searches with an archive, on two threads.</summary>
internal static class Archived
{
    public static IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, long steps) where TState : notnull =>
        ((IAdversary)new ArchiveSearch()).Search(process, Context(steps, 1));

    public static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate, int episodes)
        where TState : notnull => PolicyEvaluation.Run(
            process, candidate.Policy, episodes, 77, TestContext.Current.CancellationToken).MeanReturn;

    public static SearchContext Context(long steps, ulong seed) =>
        new(seed, steps, 2, null, TestContext.Current.CancellationToken);
}
