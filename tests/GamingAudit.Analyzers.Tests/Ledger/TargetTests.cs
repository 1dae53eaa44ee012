using System.Collections.Immutable;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>The ways in which a target names its rewards, its environment and their numbers.</summary>
public sealed class TargetTests
{
    private const string Road = """

        public sealed class Road(double cost = 0) : IEnvironment<int, int>
        {
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public int Reset(Chance chance) => 0;
            public int Step(int at, int action, Chance chance) => at + 2 * action - 1;
            public bool IsTerminal(int at) => at == 10 || at == -5;
            public void Observe(int at, Span<float> observation) { }
            public double Hurry(Transition<int, int> step) => (step.After == 10 ? 5 : 0) - cost;
            public static double Gain(Transition<int, int> step) => Math.Max(0, step.After - step.Before);
            public static double Arrival(Transition<int, int> step) => step.After == 10 ? 1 : 0;
        }
        """;

    [Fact]
    public async Task Reads_a_lambda() => Assert.Equal("GA3001 lambda: step.After - step.Before", await Only("""
        public static class Targets
        {
            public static AuditTarget One => AuditTarget.Create<int, int>(
                "lambda", new Road(), proxy: step => Math.Max(0, step.After - step.Before),
                truth: Road.Arrival, horizon: 50);
        }
        """));

    [Fact]
    public async Task Reads_terms_of_a_lambda() => Assert.Equal("GA3001 terms: After - Before > 0", await Only("""
        public static class Targets
        {
            public static AuditTarget One => AuditTarget.CreateFromTerms<int, int>(
                "terms", new Road(),
                proxy: (Transition<int, int> step, ref RewardSum sum) =>
                {
                    sum.Add("gain", Road.Gain(step));
                    sum.Add("time", -1);
                },
                truth: Road.Arrival, horizon: 50);
        }
        """));

    [Fact]
    public async Task Reads_a_reward_of_another_class() => Assert.Equal(
        "GA3001 other: step.After - step.Before", await Only("""
        public static class Targets
        {
            public static IEnumerable<AuditTarget> All()
            {
                var road = new Road();
                yield return AuditTarget.Create("other", road, Road.Gain, Road.Arrival, 50);
            }
        }
        """));

    [Fact]
    public async Task Reads_what_a_constructor_is_given() => Assert.Equal("GA3009 dear: costs 1 a step", await Only("""
        public static class Targets
        {
            public static AuditTarget Cheap => Make("cheap", 0.01);
            public static AuditTarget Dear => Make("dear", cost: 1);
            static AuditTarget Make(string name, double cost)
            {
                var road = new Road(cost);
                return AuditTarget.Create(name, road, proxy: road.Hurry, truth: Road.Arrival, horizon: 60);
            }
        }
        """));

    [Fact]
    public async Task Reads_what_a_constructor_stores() => Assert.Equal("GA3009 stored: costs 1 a step", await Only("""
        public sealed class Rush
        {
            private readonly double price;
            public Rush(double cost) { price = cost; }
            public double Pay(Transition<int, int> step) => (step.After == 10 ? 5 : 0) - price;
        }
        public static class Targets
        {
            public static AuditTarget One =>
                AuditTarget.Create("stored", new Road(), new Rush(1).Pay, Road.Arrival, horizon: 60);
        }
        """));

    [Fact]
    public async Task Says_nothing_of_the_true_reward() => Assert.Empty(await Find("""
        public static class Targets
        {
            public static AuditTarget One => AuditTarget.Create(
                "truth", new Road(), proxy: Road.Arrival, truth: Road.Gain, horizon: 50);
        }
        """));

    [Fact]
    public async Task Survives_rewards_without_source() => Assert.Empty(await Find("""
        public static class Targets
        {
            public static Reward<int, int> Proxy;
            public static AuditTarget One(IEnvironment<int, int> road, int horizon) =>
                AuditTarget.Create("elsewhere", road, Proxy, Proxy, horizon);
        }
        """));

    private static async Task<string> Only(string targets)
    {
        Diagnostic found = Assert.Single(await Find(targets));
        string[] said = ["step.After - step.Before", "After - Before > 0", "costs 1 a step"];
        string message = found.GetMessage();
        return $"{found.Id} {found.Properties["target"]}: {said.First(message.Contains)}";
    }

    private static async Task<ImmutableArray<Diagnostic>> Find(string targets) =>
        [.. (await Snippet.OfFile(targets + Road).Diagnostics())
            .Where(found => found.Properties.ContainsKey("target"))];
}
