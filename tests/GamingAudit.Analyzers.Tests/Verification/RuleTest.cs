using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>Asserts where one rule reports. A snippet without marks asserts that it is silent.</summary>
public abstract class RuleTest(string id)
{
    /// <summary>Checks members of an agent of Unity ML-Agents.</summary>
    protected Task Agent(string members) => Check(Snippet.Agent(members));

    /// <summary>Checks a whole file.</summary>
    protected Task Source(string file) => Check(Snippet.OfFile(file));

    /// <summary>Checks members of an agent whose frameworks do not resolve.</summary>
    protected Task Unresolved(string members) => Check(Snippet.Agent(members), withFrameworks: false);

    /// <summary>Checks members of an agent under the option gaming_audit.horizon.</summary>
    protected Task WithHorizon(int steps, string members) =>
        Check(Snippet.Agent(members), options: new() { ["gaming_audit.horizon"] = $"{steps}" });

    /// <summary>Checks members of an agent under gaming_audit.gamma and, where it is not 0, a horizon.</summary>
    protected Task WithDiscount(double discount, string members, int horizon = 0)
    {
        var options = new Dictionary<string, string>
        {
            ["gaming_audit.gamma"] = discount.ToString(CultureInfo.InvariantCulture),
        };
        if (horizon > 0) options["gaming_audit.horizon"] = $"{horizon}";
        return Check(Snippet.Agent(members), options: options);
    }

    /// <summary>Checks the proxy of a target.</summary>
    /// <param name="proxy">The expression that the proxy returns, of a transition called step.</param>
    /// <param name="state">The members of the record that is the state.</param>
    /// <param name="next">The state that follows a state called s, by a move from 0 to 2.</param>
    /// <param name="end">Whether a state called s is terminal.</param>
    /// <param name="horizon">Steps in an episode.</param>
    /// <param name="discount">The discount factor.</param>
    /// <param name="more">More members of the environment.</param>
    protected Task Target(
        string proxy, string state = "int At", string next = "s with { At = s.At + (int)move - 1 }",
        string end = "s.At == 10", int horizon = 100, string discount = "1", string more = "") => Source($$"""
        public enum Move { Back, Stay, Forth }
        public readonly record struct State({{state}});
        public sealed class World : IEnvironment<State, Move>
        {
            public static AuditTarget Target => AuditTarget.Create(
                "world", new World(), proxy: Proxy, truth: Wanted, horizon: {{horizon}}, discount: {{discount}});
            public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();
            public int ObservationSize => 1;
            public State Reset(Chance chance) => default;
            public State Step(State s, Move move, Chance chance) => {{next}};
            public bool IsTerminal(State s) => {{end}};
            public void Observe(State s, Span<float> observation) { }
            static double Proxy(Transition<State, Move> step) => {{proxy}};
            static double Wanted(Transition<State, Move> step) => step.After.At == 10 ? 1 : 0;
            {{more}}
        }
        """);

    /// <summary>The rule's only message on members of an agent.</summary>
    protected async Task<string> Message(string members) =>
        Assert.Single(await Find(Snippet.Agent(members), true, null)).GetMessage();

    private async Task Check(
        Snippet snippet, bool withFrameworks = true, Dictionary<string, string>? options = null)
    {
        ImmutableArray<Diagnostic> found = await Find(snippet, withFrameworks, options);
        Assert.Equal(
            snippet.Marks.Select(mark => Text(snippet, mark)),
            found.Select(diagnostic => Text(snippet, diagnostic.Location.SourceSpan)));
    }

    private async Task<ImmutableArray<Diagnostic>> Find(
        Snippet snippet, bool withFrameworks, Dictionary<string, string>? options) =>
        [.. (await snippet.Diagnostics(withFrameworks, options)).Where(diagnostic => diagnostic.Id == id)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private static string Text(Snippet snippet, TextSpan span) =>
        $"{span.Start}: {snippet.Source.Substring(span.Start, span.Length)}";
}
