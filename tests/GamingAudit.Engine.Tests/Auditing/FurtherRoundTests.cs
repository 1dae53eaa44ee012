using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>Where a search does not come as far as what is known, it goes on from there.</summary>
public sealed class FurtherRoundTests
{
    private const int Keys = 12;
    private const int Horizon = 20;
    private static readonly AuditBudget Small = new("small", 60_000, 30_000, 1_024, 300);

    [Fact]
    public void What_the_users_policy_earns_is_found_from_there() =>
        Assert.Equal(Verdict.NothingFound, Search(pays: 0, ["probes", "refine"]).Verdict);

    [Fact]
    public void An_exploit_that_begins_where_the_users_policy_leads_is_found()
    {
        AuditResult result = Search(pays: 2, ["probes", "refine"]);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.StartsWith("splice", result.FoundBy);
        Assert.Equal((16, 0), (result.Figures!.Found.Proxy.Mean, result.Figures.Found.True.Mean));
    }

    [Fact]
    public void Nothing_is_said_where_nobody_may_begin_where_others_ended() =>
        Assert.Equal(Verdict.NotMeasurable, Search(pays: 2, ["probes"]).Verdict);

    [Fact]
    public void What_the_proxy_is_on_its_way_to_is_shown_where_its_best_is_not_bad()
    {
        // Who waits until the last step is just good enough; who never goes is paid nearly as much.
        AuditResult result = Auditor.Audit(
            AuditTarget.Create(
                "gate", new Gate(), step => step.After == Gate.Gone ? 2 : step.After == Gate.Fell ? 0 : 1,
                step => step.After == Gate.Gone ? 0.98 : step.After == Gate.Fell ? -1 : -0.02,
                horizon: 10) with
            {
                Reference = (at, left, _) => left > 1 ? 0 : 1,
            },
            new AuditOptions
            {
                Budget = Small,
                Threads = 2,
                Adversaries = new HashSet<string> { "probes", "climb", "refine" },
                Cancellation = TestContext.Current.CancellationToken,
            });

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Equal((11, 0.8), (result.Figures!.Found.Proxy.Mean, Math.Round(result.Figures.Found.True.Mean, 9)));
        Assert.True(result.Latent!.Returns.True.Mean < result.Figures.Found.True.Mean);
        Assert.Equal(WitnessKind.Latent, result.Latent.Witness.Kind);
        Assert.Null(result.Witness);
    }

    // Behind twelve keys 0 does what is wanted, and 3 is what the proxy may pay for.
    private static AuditResult Search(double pays, HashSet<string> adversaries) => Auditor.Audit(
        AuditTarget.Create(
            "vault", new Vault(), step => !IsOpen(step) ? 0 : step.Action == 0 ? 1 : step.Action == 3 ? pays : 0,
            step => IsOpen(step) && step.Action == 0 ? 1 : 0, Horizon) with
        {
            Honest = (depth, _, _) => depth == Keys ? 0 : Key(depth),
        },
        new AuditOptions
        {
            Budget = Small,
            Threads = 2,
            LooksFurther = false,
            Adversaries = adversaries,
            Cancellation = TestContext.Current.CancellationToken,
        });

    private static bool IsOpen(Transition<int, int> step) => step.Before == Keys;

    private static int Key(int depth) => (int)((uint)(depth * 2654435761u + 12345) >> 17 & 3);

    private sealed class Gate : IEnvironment<int, int>
    {
        public const int Gone = 1;
        public const int Fell = 2;

        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int at, int action, Chance chance) => action;

        public bool IsTerminal(int at) => at is Gone or Fell;

        public void Observe(int at, Span<float> observation) => observation[0] = at;
    }

    private sealed class Vault : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int depth, int key, Chance chance) =>
            depth == Keys ? Keys : key == Key(depth) ? depth + 1 : 0;

        public bool IsTerminal(int depth) => false;

        public void Observe(int depth, Span<float> observation) => observation[0] = depth / (float)Keys;
    }
}
