using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Scenes;

/// <summary>Five agents that decide at their own times and start anew by themselves are audited as one.</summary>
public sealed class SceneVerdictTests
{
    [Fact]
    public void Games_a_yard_and_replays_what_its_agents_did()
    {
        BlackBoxTarget target = Yard.Target();

        AuditResult result = Audit(target, looksFurther: true);

        Assert.Null(result.Fault);
        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal("Yard.Advance", result.Attribution?.Method);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, result.Witness!).Outcome);
    }

    [Fact]
    public void Accuses_nobody_where_the_bin_pays_nothing()
    {
        AuditResult result = Audit(Yard.Target(bin: -1));

        Assert.Null(result.Fault);
        Assert.Equal(Verdict.NothingFound, result.Verdict);
    }

    [Fact]
    public void Takes_no_action_that_an_agent_says_is_illegal()
    {
        AuditResult result = Audit(Yard.Target(create: () => new Fenced()));

        Assert.Null(result.Fault);
        Assert.Equal(Verdict.NothingFound, result.Verdict);
    }

    [Fact]
    public void Takes_no_mask_beside_what_its_agents_say() => Assert.Contains(
        "says what is legal with Asks",
        Assert.Throws<ArgumentException>(() => Yard.Target() with { Mask = (_, _) => { } }).Message);

    [Fact]
    public void Learns_by_each_agents_own_pay()
    {
        // The mean of 1.5 - .01 a step, from two to four steps away from the bin, and one to drop it.
        AuditResult result = Audit(Yard.Target(), adversaries: ["ppo"]);

        Assert.InRange(result.Figures!.Found.Proxy.Mean, 1.44, 1.48);
    }

    [Fact]
    public void Finds_the_same_on_one_thread_and_on_two()
    {
        BlackBoxTarget target = Yard.Target() with { Honest = Yard.Work };

        Assert.Equal(Figures(Audit(target, 1)), Figures(Audit(target, 2)));
    }

    [Fact]
    public void Plays_one_scene_in_turn_where_there_is_one_only()
    {
        int made = 0;
        BlackBoxTarget target = Yard.Target(create: () =>
        {
            made++;
            return new Yard([1, 2, 3, 5, 7], 1.5);
        }) with
        { MaxInstances = 1, IsThreadBound = true };

        Assert.Equal(Verdict.Gamed, Audit(target).Verdict);
        Assert.Equal(1, made);
    }

    [Fact]
    public void Names_an_agent_that_never_asks()
    {
        AuditResult result = Audit(Yard.Target(agents: 6));

        Assert.Null(result.Fault);
        Assert.StartsWith("agent 5 of 6 did not ask for an action in the first ", result.Notes[0]);
    }

    [Fact]
    public void Goes_on_where_an_agent_vanishes()
    {
        AuditResult result = Audit(Yard.Target(create: () => new Vanishing()));

        Assert.Null(result.Fault);
        Assert.Equal(Verdict.Gamed, result.Verdict);
    }

    [Theory]
    [InlineData("Agent 2 asks for a second action before it was given the first.")]
    [InlineData("There is an agent 5, and the target says that there are 5: 0 to 4.")]
    [InlineData("Agent 1 shows 3 numbers, and the target says 2.")]
    [InlineData("Agent 0 asks for an action and then ends its episode: it has to end first.")]
    [InlineData("Agent 0 ends its episode twice.")]
    [InlineData("No agent asked for an action while the scene went on 10,000 times.")]
    [InlineData("The arm of agent 3 is stuck.")]
    public void Says_what_is_wrong_with_a_scene(string sentence)
    {
        AuditResult result = Audit(Yard.Target(create: () => new Broken(sentence)));

        Assert.Contains(sentence, result.Fault?.Message);
    }

    [Fact]
    public void Says_that_a_scene_ignores_its_seed()
    {
        ulong resets = 0;
        AuditResult result = Audit(Yard.Target(create: () => new Unseeded(() => resets++)));

        Assert.Equal(FaultKind.Unrepeatable, result.Fault?.Kind);
        Assert.StartsWith("The box ignores its seed", result.Fault!.Message);
    }

    private static (Verdict, double?, double?) Figures(AuditResult result) =>
        (result.Verdict, result.Figures?.Found.Proxy.Mean, result.Figures?.Honest.True.Mean);

    private static AuditResult Audit(
        AuditTarget target, int threads = 2, string[]? adversaries = null, bool looksFurther = false) =>
        Auditor.Audit(target, new AuditOptions
        {
            Budget = new AuditBudget("small", 50_000, 25_000, 1_024, 3_000),
            Threads = threads,
            Adversaries = (adversaries ?? AdversaryNames.All).ToHashSet(),
            LooksFurther = looksFurther,
            Cancellation = TestContext.Current.CancellationToken,
        });

    // Nothing may be laid down but on the belt.
    private sealed class Fenced() : Yard([1, 2, 3, 5, 7], 1.5)
    {
        protected override bool[] Legal(int place) => [true, true, place == 6];
    }

    private sealed class Vanishing() : Yard([1, 2, 3, 5, 7], 1.5)
    {
        private bool isGone;

        public override void Reset(ulong seed)
        {
            isGone = false;
            base.Reset(seed);
        }

        // The first one acts once and is not heard of again.
        protected override bool IsThere(int agent) => agent > 0 || !isGone;

        public override void Act(int agent, ReadOnlySpan<int> branches, ReadOnlySpan<float> values)
        {
            isGone |= agent == 0;
            base.Act(agent, branches, values);
        }
    }

    private sealed class Unseeded(Func<ulong> next) : Yard([1, 2, 3, 5, 7], 1.5)
    {
        public override void Reset(ulong seed) => base.Reset(next());
    }

    private sealed class Broken(string sentence) : Yard([1, 2, 3, 5, 7], 1.5)
    {
        public override void Advance(SceneReport report)
        {
            switch (sentence[..8])
            {
                case "Agent 2 ":
                    report.Asks(2, [0, 0]);
                    report.Asks(2, [0, 0]);
                    break;
                case "There is":
                    report.Asks(5, [0, 0]);
                    break;
                case "Agent 1 ":
                    report.Asks(1, [0, 0, 0]);
                    break;
                case "Agent 0 " when sentence.EndsWith("twice.", StringComparison.Ordinal):
                    report.Ends(0, 0, 0);
                    report.Ends(0, 0, 0);
                    break;
                case "Agent 0 ":
                    report.Asks(0, [0, 0]);
                    report.Ends(0, 0, 0);
                    break;
                case "No agent":
                    break;
                default:
                    base.Advance(report);
                    break;
            }
        }

        public override void Act(int agent, ReadOnlySpan<int> branches, ReadOnlySpan<float> values)
        {
            if (agent == 3 && sentence.StartsWith("The arm", StringComparison.Ordinal))
                throw new InvalidOperationException(sentence);
            base.Act(agent, branches, values);
        }
    }
}
