using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Adversaries;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Engine.Tests.Witnesses.Minimization;

public sealed class WitnessMinimizerTests
{
    private const long Budget = 300_000;

    [Fact]
    public void Keeps_the_one_action_that_pays_and_nothing_of_the_noise()
    {
        // Only the 3 at step 5 pays; the true reward wants the 0 of the honest episode at step 5.
        AuditTarget target = Target(
            ActionSpace.Discrete(4), step => step.Before.Count == 5 && step.Action == 3 ? 10 : 0,
            step => step.Before.Count == 5 && step.Action == 0 ? 1 : 0, horizon: 12);

        Episode minimal = Minimize<int>(target, exploit: t => (2 * t * t + 1) % 4, honest: _ => 0);

        Assert.Equal(Enumerable.Repeat("3", 12), minimal.Steps.Select(step => step.Action));
        Assert.Equal((10, 0), (minimal.Proxy, minimal.True));
    }

    [Fact]
    public void Makes_a_loop_exact_that_was_played_with_detours()
    {
        // Alternation pays, and every seventh step is a slip.
        AuditTarget target = Target(
            ActionSpace.Discrete(3), step => step.Action == step.Before.Count % 2 ? 1 : 0,
            step => step.Action == 2 ? 1 : 0, horizon: 40);

        Episode minimal = Minimize<int>(target, exploit: t => t % 7 == 6 ? 2 : t % 2, honest: _ => 2);

        Complexity complexity = Complexity.Of(minimal.Steps, 0);
        Assert.True(complexity.Written <= 2 && complexity.Blocks == 1, complexity.ToString());
    }

    [Fact]
    public void Rounds_the_numbers_of_a_box_to_what_the_sentence_shows()
    {
        AuditTarget target = Target(
            ActionSpace.Box(new Dial(-1), new Dial(3)), step => step.Action.Turn > 1.2 ? 1 : 0,
            step => step.Action.Turn < 0 ? 1 : 0, horizon: 30);

        Episode minimal = Minimize<Dial>(
            target, exploit: t => new Dial(1.5f + 0.4137f * MathF.Sin(t)), honest: _ => new Dial(-0.5f));

        Assert.All(minimal.Steps, step => Assert.Equal(minimal.Steps[0].Values[0], step.Values[0]));
        Assert.Equal(ShownNumber.Of(minimal.Steps[0].Values[0]), minimal.Steps[0].Values[0]);
        Assert.True(minimal.Proxy >= 15);
    }

    [Fact]
    public void Lets_chance_take_its_likeliest_course_where_it_does_not_matter()
    {
        AuditTarget target = Target(
            ActionSpace.Discrete(2), step => step.Action + (step.Before.Count == 3 && step.After.Lucky ? 20 : 0),
            step => -step.Action, horizon: 20, luck: 0.4);
        (Episode found, Episode honest) = Record<int>(target, _ => 1, _ => 0, first: episode =>
            episode.Steps[3].Chance[0] == 1 && episode.Steps.Count(step => step.Chance[0] == 1) > 4);
        Assert.True(found.Proxy >= 40);

        Episode minimal = Minimize<int>(target, found, honest with { Proxy = found.Proxy - 10 });

        Assert.Equal(1, minimal.Steps[3].Chance[0]);
        Assert.Equal(1, minimal.Steps.Count(step => step.Chance[0] == 1));
    }

    [Fact]
    public void Is_silent_when_the_exploit_costs_nothing()
    {
        AuditTarget target = Target(ActionSpace.Discrete(2), step => step.Action, _ => 0, horizon: 6);
        (Episode found, Episode honest) = Record<int>(target, t => t % 2, _ => 0, _ => true);

        Assert.Same(found, Minimize<int>(target, found, honest));
    }

    [Property(MaxTest = 60)]
    public bool What_it_makes_replays_exactly_and_shows_half_of_the_exploit_at_least(ulong seed)
    {
        var table = new SamplingChance(seed);
        double[] proxy = [.. Enumerable.Range(0, 60).Select(_ => table.Normal(0, 1))];
        double[] truth = [.. Enumerable.Range(0, 60).Select(_ => table.Normal(0, 1))];
        int[] exploitActions = [.. Enumerable.Range(0, 10).Select(t => Best(proxy, t))];
        int[] honestActions = [.. Enumerable.Range(0, 10).Select(t => Best(truth, t))];
        AuditTarget target = Target(
            ActionSpace.Discrete(3), step => proxy[Cell(step)], step => truth[Cell(step)], horizon: 10, luck: 0.3);
        (Episode found, Episode honest) = Record<int>(target, t => exploitActions[t], t => honestActions[t], _ => true);

        Episode minimal = Minimize<int>(target, found, honest);
        Episode again = Minimize<int>(target, found, honest);
        Episode replayed = new EpisodePlayer<Tick, int>(Guarded<int>(target)).Replay(minimal);

        bool shows = minimal.Proxy >= Math.Min(found.Proxy, (found.Proxy + honest.Proxy) / 2) - 1e-9
            && (found.True >= honest.True || minimal.True <= (found.True + honest.True) / 2 + 1e-9);
        return shows && replayed.Proxy == minimal.Proxy && replayed.True == minimal.True
            && minimal.ResetChance.SequenceEqual(found.ResetChance)
            && !Complexity.Of(found.Steps, 0).IsBelow(Complexity.Of(minimal.Steps, 0) with { Surprises = 0 })
            && again.Steps.Select(step => step.Action).SequenceEqual(minimal.Steps.Select(step => step.Action));

        static int Best(double[] table, int t) => Enumerable.Range(0, 3).MaxBy(action => table[6 * t + 2 * action]);

        static int Cell(Transition<Tick, int> step) =>
            6 * step.Before.Count + 2 * step.Action + (step.After.Lucky ? 1 : 0);
    }

    [Fact]
    public void Takes_no_more_steps_than_its_budget()
    {
        long paid = 0;
        AuditTarget target = Target<int>(
            ActionSpace.Discrete(3),
            step =>
            {
                paid++;
                return step.Action == step.Before.Count % 3 ? 1 : 0;
            },
            step => step.Action == 0 ? 1 : 0, horizon: 50);
        (Episode found, Episode honest) = Record<int>(target, t => t * t % 3, _ => 0, _ => true);
        paid = 0;

        new WitnessMinimizer<Tick, int>(Guarded<int>(target), 2_000, null, CancellationToken.None)
            .Minimize(found, honest);

        // The first playing of what was found, and the episode in which the budget runs out.
        Assert.InRange(paid, 100, 2_000 + 2 * 50);
    }

    private static Episode Minimize<TAction>(AuditTarget target, Func<int, TAction> exploit, Func<int, TAction> honest)
    {
        (Episode found, Episode beside) = Record(target, exploit, honest, _ => true);
        return Minimize<TAction>(target, found, beside);
    }

    private static Episode Minimize<TAction>(AuditTarget target, Episode found, Episode beside) =>
        new WitnessMinimizer<Tick, TAction>(Guarded<TAction>(target), Budget, null, CancellationToken.None)
            .Minimize(found, beside);

    private static (Episode Exploit, Episode Honest) Record<TAction>(
        AuditTarget target, Func<int, TAction> exploit, Func<int, TAction> honest, Func<Episode, bool> first)
    {
        var player = new EpisodePlayer<Tick, TAction>(Guarded<TAction>(target));
        ulong number = 0;
        while (!first(player.Record((state, _, _) => exploit(state.Count), 1, number))) number++;
        return (
            player.Record((state, _, _) => exploit(state.Count), 1, number),
            player.Record((state, _, _) => honest(state.Count), 1, number));
    }

    private static AuditTarget Target<TAction>(
        ActionSpace<TAction> actions, Reward<Tick, TAction> proxy, Reward<Tick, TAction> truth, int horizon,
        double luck = 0) =>
        AuditTarget.Create("test", new Clocked<TAction>(actions, luck), proxy, truth, horizon);

    private static GuardedTarget<Tick, TAction> Guarded<TAction>(AuditTarget target) =>
        new((MarkovTarget<Tick, TAction>)target, new CallMonitor());
}
