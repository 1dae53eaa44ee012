using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Symbolic;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What a reward pays where its conditions come out in one way.</summary>
/// <param name="Given">The conditions.</param>
/// <param name="Value">What is paid, with no condition left in it.</param>
/// <param name="IsTerminal">Whether the episode ends with the step; false where that is not known.</param>
internal sealed record TransitionCase(Assumptions Given, Node Value, bool IsTerminal)
{
    public Amount Amount { get; } = Bounds.Of(Value);

    /// <summary>
    /// All cases of a value; those that end the episode apart from those that do not, and none that the
    /// dynamics exclude.
    /// </summary>
    public static ImmutableArray<TransitionCase> All(Node value, Node? terminal, Node? next)
    {
        if (terminal is null or Node.Truth) return Of(value, Assumptions.None, false);
        Assumptions running = Assumptions.None.Assume(Nodes.Reversed(terminal), false);
        Node? said = States.BeforeStep(terminal, next);
        return Of(value, running.Assume(terminal, true), true).Where(found => Decide(said, found.Given) != false)
            .Concat(Of(value, running.Assume(terminal, false), false)
                .Where(found => Decide(said, found.Given) != true))
            .ToImmutableArray();
    }

    private static bool? Decide(Node? condition, Assumptions given)
    {
        if (condition is null) return null;
        Node settled = Cases.Settle(condition, given);
        return given.Decide(settled);
    }

    private static ImmutableArray<TransitionCase> Of(Node value, Assumptions given, bool terminal) =>
        Cases.Of(value, given)
            .Select(found => new TransitionCase(found.Given, found.Value, terminal)).ToImmutableArray();
}
