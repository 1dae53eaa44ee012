using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Tests;

/// <summary>Results made by hand, one of each kind.</summary>
internal static class Results
{
    public static AuditResult Gamed { get; } = new()
    {
        Target = "boat-loop",
        Verdict = Verdict.Gamed,
        Certified = true,
        Because = "the proxy pays a bad policy more than the honest one",
        Version = "0123456789abcdef",
        FoundBy = "exact",
        Figures = Figures(new PolicyReturns(49, -98), exploitability: 0.5),
        Witness = Witness("boat-loop", [.. Enumerable.Repeat(new[] { "Right", "Left" }, 49).SelectMany(a => a), "Up"]),
        Steps = 1234,
        Seconds = 0.25,
    };

    public static AuditResult Explained { get; } = Gamed with
    {
        Target = "kart",
        Certified = false,
        Figures = Gamed.Figures! with { ExploitabilityIsLowerBound = true },
        Exploits =
        [
            new Exploit
            {
                FoundBy = "climb 1",
                Returns = Gamed.Figures!.Found,
                Preference = 0.5,
                Regret = 1.32,
                Policies = 4,
                Witness = Gamed.Witness!,
            },
            new Exploit
            {
                FoundBy = "probes: repeat Up",
                Returns = new PolicyReturns(new Estimate(44.5, 0.5), -20),
                Preference = 0.25,
                Regret = 0.75,
                Policies = 1,
                Witness = Witness("kart", [.. Enumerable.Repeat("Up", 12)]),
            },
        ],
        Attribution = new Attribution
        {
            Method = "Kart.Facing",
            Term = "facing",
            Location = new SourceLocation("Rewards/Kart.cs", 87),
            Share = 0.94,
            Terms =
            [
                new TermShare("facing", 47, 0.94, new SourceLocation("Rewards/Kart.cs", 87)),
                new TermShare("speed", 3, 0.06, new SourceLocation("Rewards/Kart.cs", 88)),
                new TermShare("crash", -1, -0.02, new SourceLocation("Rewards/Kart.cs", 89)),
            ],
            Weights =
            [
                new WeightTrial(0, 2, false), new WeightTrial(0.25, 13.75, false), new WeightTrial(0.5, 25.5, true),
                new WeightTrial(2, 96, true),
            ],
            Removal = new Removal(Verdict.Sound, true, "every policy that earns the most proxy does what is wanted"),
        },
    };

    public static AuditResult Latent { get; } = new()
    {
        Target = "lagoon-capped",
        Verdict = Verdict.Sound,
        Certified = true,
        Because = "every policy that earns the most proxy does what is wanted",
        Version = "0123456789abcdef",
        FoundBy = "exact",
        Figures = Figures(new PolicyReturns(40, 99.5), exploitability: 0.0828125),
        Latent = new LatentFinding
        {
            FoundBy = "frontier",
            Returns = new PolicyReturns(49.25, 60),
            Preference = 0.0828125,
            Witness = Witness("lagoon-capped", ["Up", "Down", "Up", "Down"]) with { Kind = WitnessKind.Latent },
        },
        Attribution = new Attribution
        {
            Method = "Coast.TimedScore",
            Location = null,
            Share = 1,
        },
        Seconds = 0.5,
    };

    public static AuditResult Tied { get; } = Gamed with
    {
        Target = "boat-race",
        Verdict = Verdict.Tied,
        Because = "Policies that earn the most proxy differ.",
        Figures = Figures(new PolicyReturns(40, 0), null) with { TrueInterval = [0, 100] },
        Witness = null,
        Notes = ["the honest returns are a lower bound"],
        Seconds = 12.5,
    };

    public static AuditResult Sound { get; } = new()
    {
        Target = "boat-race-winding",
        Verdict = Verdict.Sound,
        Certified = true,
        Because = "the policy that the proxy pays best is not bad",
        FoundBy = "exact",
        Figures = Figures(new PolicyReturns(40, 99.5), exploitability: -0.125),
        Steps = 99,
        Seconds = 0.125,
    };

    public static AuditResult NothingFound { get; } = Sound with
    {
        Target = "glider",
        Verdict = Verdict.NothingFound,
        Certified = false,
        FoundBy = "ppo run 1",
        Reach = new Reach(1234, 0.25),
        Figures = Figures(
            new PolicyReturns(new Estimate(39.5, 0.25), new Estimate(98, 1.5)), exploitability: null) with
        {
            Idle = [new IdlePolicy("repeat Wait", new PolicyReturns(0, 0.5))],
        },
    };

    public static AuditResult Faulty { get; } = Auditor.Faulty("broken", new Fault(
        FaultKind.NotFinite, UserCall.Proxy, "The proxy reward is NaN.", "state 1, action Up, next state 2"));

    public static AuditResult Undecided { get; } = new()
    {
        Target = "flat",
        Verdict = Verdict.NotMeasurable,
        Because = "the proxy is constant",
        Seconds = 1,
    };

    public static AuditReport Report(params AuditResult[] results) => new()
    {
        ToolVersion = "1.2.3",
        Source = "Rewards.csproj",
        Seed = 7,
        Budget = AuditBudget.Quick,
        Adversaries = ["probes", "exact"],
        Kernels = "avx2",
        Targets = [.. results.Select(Kept)],
        Seconds = 3.5,
    };

    public static Witness Witness(string target, IReadOnlyList<string> actions) => new()
    {
        Target = target,
        Version = "0123456789abcdef",
        Verdict = Verdict.Gamed,
        FoundBy = "exact",
        Exploit = Episode(actions, 49, -98),
        Honest = Episode(["Up"], 40, 100),
    };

    private static AuditedTarget Kept(AuditResult result) => (result.Witness is null
        ? new AuditedTarget(result)
        : new AuditedTarget(
            result, $"witnesses/{result.Target}.json", $"gaming-audit replay witnesses/{result.Target}.json"))
        with
    {
        FurtherWitnessPaths = [.. result.Exploits.Skip(1).Select(
            _ => $"witnesses/{result.Target}~0123abcd.json")],
        LatentWitnessPath = result.Latent is null ? null : $"witnesses/{result.Target}~latent.json",
    };

    private static Episode Episode(IReadOnlyList<string> actions, double proxy, double truth) => new()
    {
        ResetChance = [0.25],
        Steps =
        [
            .. actions.Select((action, i) => new EpisodeStep
            {
                Action = action,
                Branches = [i % 2],
                Values = [],
                Chance = [1, 0.1],
                Proxy = i == 0 ? proxy : 0,
                True = i == 0 ? truth : 0,
            }),
        ],
        Proxy = proxy,
        True = truth,
    };

    private static VerdictFigures Figures(PolicyReturns found, double? exploitability) => new()
    {
        Found = found,
        Honest = new PolicyReturns(40, 100),
        Reference = new PolicyReturns(new Estimate(30.5, 0.25), new Estimate(66.25, 1.5)),
        Random = new PolicyReturns(-62.125, -50),
        ProxyRange = 111.125,
        TrueRange = 150,
        Preference = (found.Proxy.Mean - 40) / 111.125,
        Regret = (100 - found.True.Mean) / 150,
        TrueInterval = [found.True.Mean, found.True.Mean],
        Exploitability = exploitability,
        Correlation = double.NaN,
        ReferenceCorrelation = exploitability is null ? null : 0.8125,
        FoundCorrelation = -0.3175,
    };
}
