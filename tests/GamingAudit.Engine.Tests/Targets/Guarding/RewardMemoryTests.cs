using System.Text.RegularExpressions;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Targets.Guarding;

public sealed class RewardMemoryTests
{
    [Fact]
    public void Asks_once_for_each_step_that_differs()
    {
        int asked = 0;
        GuardedTarget<int, int> target = Guarded(step =>
        {
            asked++;
            return 10 * step.Before + step.Action;
        }).Remembering();

        Assert.True(target.Remembers);
        Assert.Equal(21, target.Proxy(new Transition<int, int>(2, 1, 3)));
        Assert.Equal(21, target.Proxy(new Transition<int, int>(2, 1, 3)));
        Assert.Equal(21, target.ProxyProcess.Reward(new Transition<int, int>(2, 1, 3)));
        Assert.Equal(20, target.Proxy(new Transition<int, int>(2, 0, 1)));
        Assert.Equal(2, asked);
    }

    [Fact]
    public void Keeps_the_two_rewards_apart()
    {
        GuardedTarget<int, int> target = Guarded(_ => 1).Remembering();
        var step = new Transition<int, int>(2, 1, 3);
        Assert.Equal((1, 0), (target.Proxy(step), target.True(step)));
        Assert.Equal((1, 0), (target.Proxy(step), target.True(step)));
    }

    [Fact]
    public void Hides_no_reward_that_answers_otherwise_later()
    {
        double paid = 1;
        GuardedTarget<int, int> target = Guarded(_ => paid).Remembering();
        target.Proxy(new Transition<int, int>(2, 1, 3));
        paid = 2;
        FaultException thrown = Assert.Throws<FaultException>(() => RepeatedRewards.Ask(target.Dynamics));
        Assert.Equal(FaultKind.Unrepeatable, thrown.Fault.Kind);
    }

    [Fact]
    public void Remembers_nothing_of_a_fault()
    {
        GuardedTarget<int, int> target = Guarded(_ => double.NaN).Remembering();
        var step = new Transition<int, int>(2, 1, 3);
        Assert.Throws<FaultException>(() => target.Proxy(step));
        Assert.Throws<FaultException>(() => target.Proxy(step));
    }

    [Fact]
    public void A_slow_reward_of_few_steps_is_audited_as_a_quick_one_is_and_says_what_a_step_takes()
    {
        AuditResult quick = Audit(Road.Nearer), slow = Audit(step =>
        {
            Thread.Sleep(2);
            return Road.Nearer(step);
        });

        Assert.Equal(Verdict.Gamed, slow.Verdict);
        Assert.True(slow.Certified && !slow.TimeCapped);
        // Of lists records compare the references.
        Assert.Equal(
            quick.Figures! with { TrueInterval = [], Idle = [] }, slow.Figures! with { TrueInterval = [], Idle = [] });
        Assert.Equal(
            quick.Exploits.Select(exploit => exploit.Returns), slow.Exploits.Select(exploit => exploit.Returns));
        Assert.Contains(slow.Notes, note => Regex.IsMatch(note, @"^a step takes about \d+ ms: each reward was "));
    }

    private static AuditResult Audit(Reward<int, int> proxy) => Auditor.Audit(
        AuditTarget.Create("road", new Road(), proxy, Road.Home, horizon: 40),
        new AuditOptions
        {
            Budget = new AuditBudget("small", 40_000, 20_000, 1_024, 60),
            Cancellation = TestContext.Current.CancellationToken,
        });

    private static GuardedTarget<int, int> Guarded(Reward<int, int> proxy) =>
        new(AuditTarget.Create("road", new Road(), proxy, _ => 0, horizon: 5), new CallMonitor());

    private sealed class Road : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public static double Home(Transition<int, int> step) => (step.After == 10 ? 10 : 0) - 0.1;

        public static double Nearer(Transition<int, int> step) =>
            Home(step) + 0.5 * Math.Max(0, step.After - step.Before);

        public int Reset(Chance chance) => 2;

        public int Step(int state, int action, Chance chance) => Math.Clamp(state + 2 * action - 1, 0, 10);

        public bool IsTerminal(int state) => state == 10;

        public void Observe(int state, Span<float> observation) => observation[0] = state / 10f;
    }
}
