using GamingAudit.Analyzers.Symbolic;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Symbolic;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("step.After.At - step.Before.At", "After.At - Before.At")]
    [InlineData("step.After.IsFar ? 1 : 0", "(5 < After.At) ? 1 : 0")]
    [InlineData("step.Action switch { Move.Back => 1, Move.Forth => 2, _ => 3 }",
        "(Action == Move.Back) ? 1 : (Action == Move.Forth) ? 2 : 3")]
    [InlineData("step is { After.At: > 3, Before: { At: 0 or 1 } } ? 1 : 0",
        "((3 < After.At) && ((Before.At == 0) || (Before.At == 1))) ? 1 : 0")]
    [InlineData("Twice(by: 3, of: step.After.At)", "2 * After.At + 3")]
    [InlineData("Signed(step)", "(After.At < 0) ? -1 : (0 < After.At) ? 1 : 0")]
    [InlineData("Math.Clamp(step.After.At, -2, Most)", "Min(7, Max(-2, After.At))")]
    [InlineData("Sum(step.After)", "sum(After)")]
    [InlineData("Moved(step.Before).At", "Before.At + 1")]
    [InlineData("Split(step)", "After.At * Before.At")]
    public void Reads_what_a_method_returns(string expression, string value) =>
        Assert.Equal(value, NodeText.Of(Read(expression)));

    [Theory]
    [InlineData("step.After.At == 3 ? 1 : step.After.At == 4 ? 2 : 0", 3)]
    [InlineData("(step.After.IsFar ? 1 : 0) + (step.After.IsFar ? 2 : 0)", 2)]
    [InlineData("(step.After.At == 3 ? 1 : 0) * (step.After.At == 4 ? 1 : 0)", 3)]
    public void Takes_a_value_apart_by_its_conditions(string expression, int cases) =>
        Assert.Equal(cases, Cases.Of(Read(expression), Assumptions.None).Length);

    [Theory]
    [InlineData("step.After.At * 2 - 3 * (step.Before.At - 1)", 3, 2)]
    [InlineData("(step.After.At - step.Before.At) / 4.0", 0, 2)]
    [InlineData("step.After.At - step.After.At + 5", 5, 0)]
    public void Writes_a_value_as_a_weighted_sum(string expression, double constant, int terms)
    {
        LinearForm form = LinearForm.Of(Read(expression));
        Assert.Equal(constant, form.Constant, 12);
        Assert.Equal(terms, form.Terms.Count());
    }

    [Theory]
    [InlineData("Math.Abs(step.After.At)", 0, double.PositiveInfinity)]
    [InlineData("Math.Clamp(step.After.At, -1, 2)", -1, 2)]
    [InlineData("1 - Math.Sqrt(step.After.At)", double.NegativeInfinity, 1)]
    [InlineData("step.After.IsFar ? 2 : -3", -3, 2)]
    [InlineData("0.1 * (int)step.Action", 0, double.PositiveInfinity)]
    public void Bounds_a_value(string expression, double low, double high) =>
        Assert.Equal((low, high), (Bounds.Of(Read(expression)).Low, Bounds.Of(Read(expression)).High));

    [Fact]
    public void A_value_that_is_read_for_ever_ends() =>
        Assert.IsType<Node.Call>(Read("Again(step)"));

    private static Node Read(string expression)
    {
        CSharpCompilation compilation = Snippet.OfFile($$"""
            public enum Move { Back, Stay, Forth }
            public readonly record struct State(int At) { public bool IsFar => At > 5; }
            public static class World
            {
                const int Most = 3 + 4;
                public static double Value(Transition<State, Move> step) => {{expression}};
                static double Twice(double of, double by) => 2 * of + by;
                static State Moved(State state) => state with { At = state.At + 1 };
                static double Again(Transition<State, Move> step) => Again(step);
                static double Signed(Transition<State, Move> step)
                {
                    int at = step.After.At;
                    if (at < 0) return -1;
                    else if (at > 0) { return 1; }
                    return 0;
                }
                static double Sum(State state)
                {
                    double sum = 0;
                    foreach (int i in new[] { 1 }) sum += state.At;
                    return sum;
                }
                static double Split(Transition<State, Move> step) { (State a, _, State b) = step; return b.At * a.At; }
            }
            """).Compile(withFrameworks: true);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error));
        IMethodSymbol method = compilation.GetTypeByMetadataName("World")!.GetMembers("Value")
            .OfType<IMethodSymbol>().Single();
        var types = ((INamedTypeSymbol)method.Parameters[0].Type).TypeArguments;
        Node transition = Nodes.Made("Before,Action,After", [
            Nodes.Read(Side.Before, types[0]), Nodes.Read(Side.Action, types[1]), Nodes.Read(Side.After, types[0])]);
        return new SymbolicReader(new Dictionary<string, Node>(), null, CancellationToken.None)
            .Invoke(method, null, [transition]);
    }
}
