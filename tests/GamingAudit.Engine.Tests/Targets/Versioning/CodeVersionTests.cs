using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Tests.Exact;

namespace GamingAudit.Engine.Tests.Targets.Versioning;

public sealed class CodeVersionTests
{
    private const string Walk = """
        using System;
        using System.Linq;
        using GamingAudit;

        public sealed class Walk(int start) : IEnvironment<int, int>
        {
            private static readonly int[] Moves = [-1, 1, 4, 8];
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public int Reset(Chance chance) => start;
            public int Step(int state, int action, Chance chance) => state + Moves[action];
            public bool IsTerminal(int state) => Helper.Far(state);
            public void Observe(int state, Span<float> observation) => observation[0] = state;
            public static double Pay(Transition<int, int> step) => Moves.Where(move => move > 0).Count() * step.After;
        }

        public static class Helper
        {
            public static bool Far(int state) => state > 100;
        }

        public static class Targets
        {
            public static MarkovTarget<int, int> Target =>
                AuditTarget.Create("walk", new Walk(start: 2), Walk.Pay, step => step.After, 10);
        }
        """;

    [Fact]
    public void Is_the_same_for_the_same_source() => Assert.Equal(Version(Walk), Version(Walk));

    [Fact]
    public void Is_the_same_when_code_elsewhere_changes()
    {
        string edited = Walk
            .Replace(
                "public static class Helper\n{",
                "public static class Helper\n{\n    public static Func<int, int> Unused => x => x + 1;\n"
                + "    public static string Text = \"unused\";")
            .Replace(
                "public static double Pay",
                "public static int Other() => new[] { 3, 1 }.Where(x => x > 2).Sum();\n    public static double Pay");

        Assert.NotEqual(Walk, edited);
        Assert.Equal(Version(Walk), Version(edited));
    }

    [Theory]
    [InlineData("state > 100", "state > 101")]
    [InlineData("[-1, 1, 4, 8]", "[-1, 1, 4, 9]")]
    [InlineData("move > 0", "move > 1")]
    [InlineData("start: 2", "start: 3")]
    [InlineData("step => step.After", "step => -step.After")]
    [InlineData(", 10)", ", 11)")]
    [InlineData("Discrete(2)", "Discrete(3)")]
    public void Is_another_when_dynamics_or_rewards_change(string before, string after)
    {
        Assert.Contains(before, Walk);
        Assert.NotEqual(Version(Walk), Version(Walk.Replace(before, after)));
    }

    [Fact]
    public void Tells_all_samples_apart()
    {
        string[] versions = [.. SampleTargets.ByName.Values.Select(target => target.Accept(new Visitor()))];

        Assert.Equal(versions.Length, versions.Distinct().Count());
        Assert.All(versions, version => Assert.Matches("^[0-9a-f]{64}$", version));
    }

    // A native library's handle is what an ONNX session holds; its address is another in every process.
    [Fact]
    public void Does_not_look_into_addresses()
    {
        string holds = Walk.Replace("new Walk(start: 2)", "new Walk(new Handle(1).Start)").Replace(
            "step => step.After", "new Handle(1).Pay") + """

            public sealed class Handle(nint address)
            {
                private readonly IntPtr kept = address;
                public int Start => 2;
                public double Pay(Transition<int, int> step) => step.After * Math.Sign((long)kept);
            }
            """;

        Assert.Equal(Version(holds), Version(holds.Replace("new Handle(1).Pay", "new Handle(2).Pay")));
    }

    [Fact]
    public void Looks_into_lists_longer_than_a_stack_is_deep()
    {
        string chain = Walk.Replace("step => step.After", "Link.Chain(200_000, 1).Pay") + """

            public sealed record Link(double Worth, Link? Next)
            {
                public static Link Chain(int length, double last)
                {
                    var chain = new Link(last, null);
                    for (int i = 0; i < length; i++) chain = new Link(0, chain);
                    return chain;
                }

                public double Pay(Transition<int, int> step) => step.After * Worth;
            }
            """;

        Assert.NotEqual(Version(chain), Version(chain.Replace("200_000, 1", "200_000, 2")));
    }

    [Fact]
    public void An_identity_is_the_same_for_the_same_source() => Assert.Equal(Identity(Walk), Identity(Walk));

    [Theory]
    [InlineData("return target;", "return target with { Honest = (state, left, chance) => 1 };")]
    [InlineData("return target;", "return target with { Reference = (state, left, chance) => 0 };")]
    [InlineData("Helper.Limit = 1;", "Helper.Limit = 2;")]
    [InlineData("Helper.Seen.Add(1);", "Helper.Seen.Add(2);")]
    public void An_identity_sees_policies_and_what_static_fields_hold(string before, string after)
    {
        string source = Walk.Replace("state > 100", "state > Limit && Seen.Contains(state)").Replace(
            "public static class Helper\n{",
            "public static class Helper\n{\n    public static int Limit;\n"
            + "    public static System.Collections.Generic.HashSet<int> Seen = [];")
            .Replace(
                "AuditTarget.Create(\"walk\", new Walk(start: 2), Walk.Pay, step => step.After, 10);",
                "Make();\n    private static MarkovTarget<int, int> Make()\n    {\n"
                + "        Helper.Limit = 1;\n        Helper.Seen.Add(1);\n        var target = "
                + "AuditTarget.Create(\"walk\", new Walk(start: 2), Walk.Pay, step => step.After, 10);\n"
                + "        return target;\n    }");
        string edited = source.Replace(before, after);
        Assert.NotEqual(source, edited);
        Assert.Equal(Version(source), Version(edited));
        Assert.NotEqual(Identity(source), Identity(edited));
    }

    private static string Version(string source) => Target(source).Accept(new Visitor());

    private static string? Identity(string source) => Auditor.Identity(Target(source));

    private static AuditTarget Target(string source) =>
        (AuditTarget)SourceCompiler.Load(source).GetType("Targets")!.GetProperty("Target")!.GetValue(null)!;

    private sealed class Visitor : ITargetVisitor<string>
    {
        public string Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            CodeVersion.Of(target);
    }
}
