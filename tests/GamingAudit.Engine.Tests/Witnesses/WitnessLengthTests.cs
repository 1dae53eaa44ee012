using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses.Minimization;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Witnesses;

[Trait("Category", "Learning")]
public sealed class WitnessLengthTests(ITestOutputHelper output)
{
    private const long Budget = 300_000;

    [Fact]
    public void The_median_witness_of_a_trained_policy_takes_a_quarter_of_its_steps_to_write()
    {
        AuditTarget[] hacks =
        [
            Coast.CoastLagoon, RunningRobot.TumbleRunner, Dialogue.EndlessDialogue, ThumbsUpFeedback.ThumbsUpBeg,
            Recommender.RecsysDesensitise, SupportDesk.SupportPerStep, BoatRaceTrack.BoatRace, Regatta.RegattaBuoys,
        ];
        var shares = new List<double>();
        foreach (AuditTarget target in hacks)
        {
            (Episode found, Episode honest, Episode minimal) = target.Accept(new Shorten());
            (int before, int after) = (Complexity.Of(found.Steps, 0).Written, Complexity.Of(minimal.Steps, 0).Written);
            output.WriteLine(
                $"{target.Name}: {found.Steps.Count} steps, {before} to write, {after} when minimised; proxy "
                + $"{found.Proxy:F2} to {minimal.Proxy:F2} (honest {honest.Proxy:F2}), true {found.True:F2} to "
                + $"{minimal.True:F2} (honest {honest.True:F2})");
            Assert.True(after <= before);
            shares.Add(after / (double)found.Steps.Count);
        }
        double median = shares.Order().ElementAt(shares.Count / 2);
        output.WriteLine($"median of actions written to steps: {median:F3}");
        Assert.InRange(median, 0, 0.25);
    }

    private sealed class Shorten : ITargetVisitor<(Episode Found, Episode Honest, Episode Minimal)>
    {
        public (Episode Found, Episode Honest, Episode Minimal) Visit<TState, TAction>(
            MarkovTarget<TState, TAction> target) where TState : notnull
        {
            var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
            var context = new SearchContext(1, 100_000, 2, null, TestContext.Current.CancellationToken);
            Policy<TState, TAction> exploit =
                ((IAdversary)new PpoAdversary()).Search(guarded.ProxyProcess, context)[0].Policy;
            var exact = ExactSolver.Solve(guarded, new ExactOptions()) as ExactSolution<TState, TAction>;
            Policy<TState, TAction> honest =
                exact?.Honest ?? ((IAdversary)new PpoAdversary()).Search(guarded.TrueProcess, context)[0].Policy;
            var player = new EpisodePlayer<TState, TAction>(guarded);
            Episode found = player.Record(exploit, 1, 0);
            Episode beside = player.Record(honest, 1, 0);
            Episode minimal = new WitnessMinimizer<TState, TAction>(guarded, Budget, null, context.Cancellation)
                .Minimize(found, beside);
            return (found, beside, minimal);
        }
    }
}
