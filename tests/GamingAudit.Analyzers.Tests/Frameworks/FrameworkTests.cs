using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Tests.Ledger;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Frameworks;

/// <summary>The same questions to every framework. One that is added has to answer them here.</summary>
public sealed class FrameworkTests
{
    /// <summary>What begins an episode of the cart and what ends one; null where the framework asks elsewhere.</summary>
    private static readonly Dictionary<string, (string Begin, string End)?> Episodes = new()
    {
        ["Unity ML-Agents"] = (
            "public override void OnEpisodeBegin() { }",
            "void OnTriggerEnter(Collider other) { EndEpisode(); }"),
        ["RLMatrix"] = ("public bool IsDone; public void Reset() { }", "void Fall() { IsDone = true; }"),
        ["Gym"] = (
            "public void Reset() { }",
            """
            public (int State, float Reward, bool Done) Step(long action)
            {
                bool done = false;
                if (action > 3) done = true;
                return (0, 0.5f, done);
            }
            """),
        ["Godot RL Agents"] = ("public void Reset() { }", "void Fall() { done = true; }"),
        // The environment says it by IsTerminal, which the ledger of a target reads.
        ["GamingAudit"] = null,
        ["Reward methods"] = null,
    };

    /// <summary>A class that pays 0.5 in a step, what the action says, and 2 through a helper.</summary>
    private sealed record Sample(string Source, string Unresolved, bool HasHelpers);

    private static readonly Dictionary<string, Sample> Samples = new()
    {
        ["Unity ML-Agents"] = new(
            """
            public class Cart : Agent
            {
                public override void OnActionReceived(ActionBuffers actions)
                {
                    AddReward(0.5f);
                    AddReward(actions.ContinuousActions[0]);
                    Help();
                }
                void Help() { AddReward(2f); }
            }
            """, "public class Cart : Agent { void OnActionReceived(object actions) { AddReward(0.5f); } }", true),
        ["RLMatrix"] = new(
            """
            public class Cart : RLMatrix.IEnvironment<int>
            {
                public int GetCurrentState() => 0;
                public float Step(int[] actions)
                {
                    float pay = 0.5f;
                    pay += actions[0];
                    return pay;
                }
            }
            """, "public class Cart : IEnvironment<int> { public float Step(int[] actions) => 0.5f; }", false),
        ["Gym"] = new(
            """
            public class Cart
            {
                public (int State, float Reward, bool Done) Step(int action)
                {
                    float pay = 0.5f;
                    pay += action;
                    return (0, pay, false);
                }
            }
            """, "public class Cart { public Step Step(object action) => new Step(null, 0.5f, false, null); }", false),
        ["Godot RL Agents"] = new(
            """
            public class Cart : GodotAgents.AIController3D
            {
                public void SetAction(float action)
                {
                    reward += 0.5f;
                    reward += action;
                    Help();
                }
                void Help() { reward += 2f; }
            }
            """, "public class Cart : AIController3D { void _PhysicsProcess(double delta) { reward += 0.5f; } }", true),
        ["GamingAudit"] = new(
            """
            public static class Cart
            {
                public static double Pay(Transition<int, float> step) => 0.5;
                public static double Act(Transition<int, float> step) => step.Action;
            }
            """, "public static class Cart { public static double Pay(Transition<int, int> step) => 0.5; }", false),
        ["Reward methods"] = new(
            """
            public class Cart
            {
                double ComputeReward(int state, int action)
                {
                    double pay = 0.5;
                    pay += action;
                    return pay;
                }
            }
            """, "public class Cart { float Reward(Maze state) => 0.5f; }", false),
    };

    public static TheoryData<string> Names => [.. KnownFrameworks.All.Select(framework => framework.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_pays_and_when(string name)
    {
        RewardTerm term = LedgerOf.TermsOfFile(Samples[name].Source).First(term => term.Amount.Low == 0.5);
        Assert.True(term.Amount.IsConstant);
        Assert.Equal(Trigger.Step, term.Trigger);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_which_amounts_depend_on_the_action(string name) => Assert.Contains(
        LedgerOf.TermsOfFile(Samples[name].Source),
        term => term.Reads != Reads.Nothing
            && (name == "GamingAudit" ? Reads.State : Reads.Action) == term.Reads);

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_ends_an_episode(string name)
    {
        if (Episodes[name] is not var (begin, end)) return;
        string source = Samples[name].Source;
        string cart = source[..source.LastIndexOf('}')] + begin + end + "}";
        Assert.Single(LedgerOf.Bodies(Snippet.OfFile(cart)).SelectMany(ledger => ledger.Ends));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_begins_an_episode(string name)
    {
        if (Episodes[name] is not var (begin, _)) return;
        string source = Samples[name].Source;
        Compilation compilation = Snippet.OfFile(source[..source.LastIndexOf('}')] + begin + "}").Compile(true);
        IEnumerable<IMethodSymbol> methods =
            compilation.GetTypeByMetadataName("Cart")!.GetMembers().OfType<IMethodSymbol>();
        IMethodSymbol found = Assert.Single(
            methods, method => KnownFrameworks.TriggerOf(method) == Trigger.EpisodeBegin);
        Assert.Contains(found.Name, KnownFrameworks.Words.Begins);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_names_alone_where_references_are_missing(string name) => Assert.Equal(
        0.5, Assert.Single(LedgerOf.TermsOfFile(Samples[name].Unresolved, withFrameworks: false)).Amount.Low);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_what_a_helper_pays(string name) => Assert.Equal(
        Samples[name].HasHelpers,
        LedgerOf.TermsOfFile(Samples[name].Source).Any(term => term is { Via: "Help", Amount.Low: 2 }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Recognises_the_type_by_its_tokens(string name)
    {
        Compilation compilation = Snippet.OfFile(Samples[name].Unresolved).Compile(withFrameworks: false);
        INamedTypeSymbol cart = compilation.GetTypeByMetadataName("Cart")!;
        Assert.True(KnownFrameworks.MayPay(
            cart.DeclaringSyntaxReferences[0], TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_signatures_that_it_names(string name)
    {
        string? folder = KnownFrameworks.All.Single(framework => framework.Name == name).Words.Stubs;
        if (folder is null) return;
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Snippet.DataFolder("FullStubs"), folder), "*.cs"));
    }
}
