using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class RefinementTests
{
    private static readonly DecisionProcess<Tick, Four> Guards = Processes.Of(
        new Clocked<Four>(ActionSpace.Box(new Four(-1, -1, -1, -1), new Four(1, 1, 1, 1))),
        step => -Math.Abs(step.Action.A - Math.Sin(step.Before.Count))
            + (step.Action is { B: > 0.5f, C: < -0.5f, D: > 0.5f } ? 0.01 : 0),
        horizon: 30);

    [Fact]
    public void Finds_what_pays_only_where_all_that_costs_nothing_is_at_its_ends()
    {
        // What the policy does with its first number is worth keeping, and nothing else shows where to go.
        var known = new Candidate<Tick, Four>(
            "known", (state, _, _) => new Four((float)Math.Sin(state.Count), 0, 0, 0));
        IReadOnlyList<Candidate<Tick, Four>> found = Refined(Guards, known, 20_000);
        Assert.InRange(MeanReturn(Guards, found), 0.29, 0.31);
    }

    [Fact]
    public void Takes_any_budget()
    {
        var known = new Candidate<Tick, Four>("known", (_, _, _) => default);
        for (long budget = 0; budget < 4_000; budget += 97)
            Assert.InRange(Refined(Guards, known, budget).Count, 0, 4);
    }

    private static IReadOnlyList<Candidate<TState, TAction>> Refined<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> known, long budget)
        where TState : notnull
    {
        using PortfolioSearch<TState, TAction> search = new Portfolio([new Refinement()]).Begin(process, budget);
        search.Tell([known]);
        search.Play(Context(budget), TestContext.Current.CancellationToken);
        return search.Candidates;
    }

    private static SearchContext Context(long budget) =>
        new(1, budget, 2, null, TestContext.Current.CancellationToken);

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, IReadOnlyList<Candidate<TState, TAction>> found)
        where TState : notnull =>
        PolicyEvaluation.Run(process, found[0].Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;

    private readonly record struct Four(float A, float B, float C, float D);
}
