using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Episodes.Folding;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Engine.Tests.Witnesses;

/// <summary>Episodes that are over before their first step.</summary>
public sealed class NoStepTests
{
    private static readonly MarkovTarget<int, int> Over = Target(_ => -1);
    private static readonly MarkovTarget<int, int> Going = Target(_ => 0);
    private static readonly MarkovTarget<int, int> Tossed = Target(chance => chance.Bernoulli(0.5) ? -1 : 0);

    [Fact]
    public void Has_no_steps_and_returns_nothing()
    {
        Episode episode = Record(Over);

        Assert.Empty(episode.Steps);
        Assert.Equal((0, 0, 0), (episode.Proxy, episode.True, episode.Length));
        Assert.Empty(SequenceFolding.Fold(Array.Empty<string>()));
    }

    [Fact]
    public void Replays_as_it_is_and_not_where_it_would_go_on()
    {
        Witness witness = Of(Record(Over), Record(Over));

        Assert.Equal(RecheckOutcome.Closed, WitnessPlayer.Recheck(Over, witness).Outcome);
        RecheckReport going = WitnessPlayer.Recheck(Going, witness);
        Assert.Equal(RecheckOutcome.NoLongerApplies, going.Outcome);
        Assert.Contains("goes on after step 0", going.Detail);
        Assert.Contains("ends before step 1", WitnessPlayer.Recheck(Over, Of(Record(Going), Record(Going))).Detail);
    }

    [Fact]
    public void Is_as_simple_as_can_be()
    {
        Episode episode = Record(Over);
        var minimiser = new WitnessMinimizer<int, int>(
            Guarded(Over), 1_000, null, TestContext.Current.CancellationToken);

        Assert.Same(episode, minimiser.Minimize(episode, episode with { True = 1 }));
    }

    [Fact]
    public void Is_no_example_of_what_is_wanted()
    {
        IReadOnlyList<HonestTrajectory> recorded = WitnessPlayer.RecordTrajectories(
            Tossed, Of(RecordWith(Tossed, steps: 0), RecordWith(Tossed, steps: 0)), most: 20, seed: 1);

        Assert.All(recorded, one => Assert.NotEmpty(one.Honest.Steps));
    }

    [Fact]
    public void A_witness_is_of_an_episode_with_a_step()
    {
        var finder = new WitnessFinder<int, int>(
            Guarded(Target(chance => chance.Bernoulli(0.95) ? -1 : 0)), 1, null, TestContext.Current.CancellationToken);

        // The two lose alike, so that no episode shows anything and the first that could is taken.
        Witness witness = finder.Find((_, _, _) => 0, (_, _, _) => 1, ("target", "version", Verdict.Tied, "test"));

        Assert.NotEmpty(witness.Exploit.Steps);
        Assert.NotEmpty(witness.Honest.Steps);
    }

    private static MarkovTarget<int, int> Target(Func<Chance, int> start) =>
        new Handmade(actions: 2, (state, _, _) => state < 0 ? throw new InvalidOperationException() : state + 1)
        {
            Start = start,
            Ends = state => state < 0,
        }.Target(_ => 1, _ => -1);

    private static Episode RecordWith(MarkovTarget<int, int> target, int steps)
    {
        for (ulong number = 0; ; number++)
            if (Record(target, number) is var episode && episode.Steps.Count == steps) return episode;
    }

    private static Episode Record(MarkovTarget<int, int> target, ulong number = 0) =>
        new EpisodePlayer<int, int>(Guarded(target)).Record((_, _, _) => 1, 1, number);

    private static GuardedTarget<int, int> Guarded(MarkovTarget<int, int> target) => new(target, new CallMonitor());

    private static Witness Of(Episode exploit, Episode honest) => new()
    {
        Target = "handmade",
        Version = "",
        Verdict = Verdict.Gamed,
        FoundBy = "test",
        Exploit = exploit,
        Honest = honest,
        OriginalSteps = exploit.Steps.Count,
        OriginalLength = exploit.Length,
    };
}
